package org.govsm.portal.paper;

import java.util.List;

/**
 * Head of a Word document: what stands above the title, as on paper.
 *
 * @param letterhead lines of whoever issues it, the name first
 * @param number by which it is filed, in words
 * @param day its day, in words
 */
public record WordHead(List<String> letterhead, String number, String day) {

  /** Keeps its own copy. */
  public WordHead {
    letterhead = List.copyOf(letterhead);
  }
}
