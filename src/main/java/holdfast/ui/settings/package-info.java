/// What is remembered from one start to the next, in the system's folder for configuration.
package holdfast.ui.settings;
