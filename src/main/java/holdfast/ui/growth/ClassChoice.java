package holdfast.ui.growth;

import holdfast.comparison.ClassGrowth;
import holdfast.ui.object.ClassFilter;

/// Which classes show.
///
/// @param always only those that grew in every interval
/// @param born only those with objects that were born and stayed
/// @param hideEngine none whose name the engine gave
record ClassChoice(ClassFilter filter, boolean always, boolean born, boolean hideEngine) {
  boolean matches(ClassGrowth row) {
    return (!always || row.grewAlways())
        && (!born || row.bornCount() > 0)
        && !(hideEngine && row.isOfEngine())
        && filter.matches(row.className());
  }
}
