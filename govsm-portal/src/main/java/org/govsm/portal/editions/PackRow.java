package org.govsm.portal.editions;

/** An edition in the list of those that were handed in. */
public record PackRow(StoredPack stored, EditionState state) {

  /** Where its page is. */
  public String path() {
    return path(stored);
  }

  static String path(StoredPack stored) {
    return "/packs/" + stored.pack() + "/" + stored.number();
  }
}
