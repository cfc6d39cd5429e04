package org.govsm.portal.web;

import java.util.List;

/**
 * Letterhead: who issues a document.
 *
 * @param lines what stands below the name
 */
public record Letterhead(String name, List<String> lines) {

  /**
   * The letterhead of a department, in the language of the page.
   *
   * @param department its id
   * @param name what the document itself calls it
   */
  public static Letterhead of(Page page, String department, String name) {
    return new Letterhead(name, List.of());
  }
}
