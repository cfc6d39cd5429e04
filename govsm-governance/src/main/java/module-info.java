/** Governing social-media accounts under a catalogue of controls. */
module org.govsm.governance {
  requires transitive org.govsm.core;
  requires static org.jspecify;
}
