package org.govsm.portal.web;

import java.util.Map;
import java.util.Optional;

/** Listings of tests, asked for without a request. */
public final class Listings {

  private Listings() {}

  public static Listing of(Map<String, String> asked, ListForm form) {
    return Listing.of(name -> Optional.ofNullable(asked.get(name)), form);
  }
}
