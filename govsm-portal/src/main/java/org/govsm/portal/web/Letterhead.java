package org.govsm.portal.web;

import java.util.List;

/**
 * Letterhead: who issues a document, by the record of the department, else by its name.
 *
 * @param name the first line
 * @param lines those below it
 */
public record Letterhead(String name, List<String> lines) {

  /**
   * The letterhead of a department, in the language of the page.
   *
   * @param department its id
   * @param name what the document itself calls it
   */
  public static Letterhead of(Page page, String department, String name) {
    String language = page.context().language();
    List<String> lines =
        page.departments()
            .find(department)
            .map(one -> one.letterhead(language))
            .filter(found -> !found.isEmpty())
            .orElseGet(() -> List.of(known(page, department, name)));
    return new Letterhead(lines.get(0), lines.subList(1, lines.size()));
  }

  private static String known(Page page, String department, String name) {
    return name.equals(department) ? page.departmentName(department) : name;
  }
}
