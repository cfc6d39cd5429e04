/** Money, days, places, rules and decisions: what the other govsm modules share. */
@SuppressWarnings("module") // the two modules that may see xml are compiled after this one
module org.govsm.core {
  requires java.xml;
  requires static org.jspecify;
}
