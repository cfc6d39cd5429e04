package org.govsm.portal.editions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.check.LintNote;

/**
 * Edition view: the page of an edition.
 *
 * @param tables what it says otherwise, table by table
 * @param may the steps that the caller may take
 */
public record EditionView(
    PackReport report,
    List<EditionTable> tables,
    Set<String> may,
    Map<String, String> typed,
    Map<String, InputFault> errors) {

  /** Whether the edition can be taken responsibility for, and by the caller. */
  public boolean canAccept() {
    return may.contains(PackService.ACCEPT)
        && report.stored().isWaiting()
        && report.waitsForAcceptance();
  }

  /** Whether the edition can be put in force, and by the caller. */
  public boolean canPutInForce() {
    return may.contains(PackService.PUT_IN_FORCE) && report.stored().isWaiting();
  }

  /** Whether the edition can be taken back, and by the caller. */
  public boolean canWithdraw() {
    return may.contains(PackService.WITHDRAW) && report.canBeWithdrawn();
  }

  /** The word of style sheet and icons for a remark. */
  public static String look(LintNote note) {
    return switch (note.level()) {
      case ERROR -> "error";
      case NOT_CHECKED -> "warning";
      case WARNING -> "note";
    };
  }

  /** What was typed into a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
