package org.govsm.portal.editions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/**
 * Pack list: the list of editions.
 *
 * @param list the editions that were handed in
 */
public record PackList(
    Listed<PackRow> list,
    Map<String, String> typed,
    Map<String, InputFault> errors,
    List<InputFault> file) {

  private static final Set<String> CHECK =
      Set.of("packs.problem", "packs.problem-whole", "packs.misfit");

  /** Whether it is the check of the file that finds fault, which writes in English. */
  public boolean isOfCheck() {
    return file.stream().anyMatch(fault -> CHECK.contains(fault.text().key()));
  }

  /** Whether the caller may hand an edition in. */
  public static boolean mayUpload(Page page) {
    return page.mayDo("POST", "/packs");
  }

  /** Whether the form must say who acts: in a demonstration without a role nobody is known. */
  public static boolean asksWho(Page page) {
    return page.caller().isAnybody();
  }

  /** What was typed into a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
