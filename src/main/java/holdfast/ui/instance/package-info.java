/// One window for all: a process that is started with files hands them to the window that is open
/// already. Comes before the toolkit, of which it uses nothing.
package holdfast.ui.instance;
