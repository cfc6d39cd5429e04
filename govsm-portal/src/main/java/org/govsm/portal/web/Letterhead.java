package org.govsm.portal.web;

import java.util.List;

/**
 * Letterhead: who issues a document.
 *
 * @param lines what stands below the name
 */
public record Letterhead(String name, List<String> lines) {

  /**
   * The letterhead of a department.
   *
   * @param name what the document itself calls it
   */
  public static Letterhead of(String name) {
    return new Letterhead(name, List.of());
  }
}
