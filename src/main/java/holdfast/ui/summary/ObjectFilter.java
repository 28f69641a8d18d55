package holdfast.ui.summary;

import holdfast.analysis.Category;
import holdfast.analysis.DuplicatedStrings;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.RetainedBy;
import holdfast.ui.Messages;
import java.util.Locale;

/// Which objects Summary counts. Says the same of every snapshot, so that a choice can be kept when
/// another one comes into view.
public sealed interface ObjectFilter {
  /// How it is called in the chooser.
  String text();

  NodeFilter nodes();

  /// What can be asked of any snapshot.
  enum General implements ObjectFilter {
    ALL("all", NodeFilter.ALL),
    DUPLICATED_STRINGS("duplicatedStrings", DuplicatedStrings.FILTER),
    DETACHED_DOM_NODES("detachedDomNodes", RetainedBy.DETACHED_DOM_NODES),
    CONTEXTS("contexts", RetainedBy.CONTEXTS),
    CONSOLE("console", RetainedBy.CONSOLE),
    EVENT_HANDLERS("eventHandlers", RetainedBy.EVENT_HANDLERS),
    SHARED_BY_NATIVE_CONTEXTS("sharedContexts", NodeFilter.sharedByNativeContexts()),
    WITHOUT_NATIVE_CONTEXT("noContext", NodeFilter.withoutNativeContext());

    private final String key;
    private final NodeFilter nodes;

    General(String key, NodeFilter nodes) {
      this.key = key;
      this.nodes = nodes;
    }

    @Override
    public String text() {
      return Messages.text("summary.objects." + key);
    }

    @Override
    public NodeFilter nodes() {
      return nodes;
    }
  }

  /// One of the kinds of content that Statistics divides the heap into.
  record OfCategory(Category category) implements ObjectFilter {
    @Override
    public String text() {
      return Messages.text("category." + category.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public NodeFilter nodes() {
      return category;
    }
  }

  /// What one JavaScript realm owns.
  ///
  /// @param nodeId of its native context
  /// @param name of its native context
  record OfNativeContext(long nodeId, String name) implements ObjectFilter {
    @Override
    public String text() {
      return Messages.text("summary.objects.context", name, "@" + nodeId);
    }

    @Override
    public NodeFilter nodes() {
      return NodeFilter.ofNativeContextWithId(nodeId);
    }
  }
}
