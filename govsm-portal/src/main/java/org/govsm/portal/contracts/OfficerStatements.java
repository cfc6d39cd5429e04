package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.FileContext;

/** Officer statements: what lifts a hold on money is said of a file by an officer alone. */
public record OfficerStatements(Authorisation table) {

  private static final String UPLOAD = "readings.upload";

  /** Whether a caller may say that rows that were not read do not count. */
  public boolean mayLeaveOut(Caller by) {
    return by.kind() == Caller.Kind.PORTAL || by.isAnyOf(roles(FileContext.LEAVE_OUT));
  }

  /** Whether a caller may say that dates were compared with the platform. */
  public boolean mayCompareDates(Caller by) {
    return by.kind() == Caller.Kind.PORTAL || by.isAnyOf(roles("datesAsShown"));
  }

  /**
   * Refuses what the caller may not say.
   *
   * @throws ProblemException with status 403
   */
  void require(Map<String, ?> said, Caller by) {
    if (said.containsKey(FileContext.LEAVE_OUT) && !mayLeaveOut(by)) {
      throw refusal("access.leave-out", roles(FileContext.LEAVE_OUT), by);
    }
    if (FileContext.AS_SHOWN.equals(said.get("dates")) && !mayCompareDates(by)) {
      throw refusal("access.as-shown", roles("datesAsShown"), by);
    }
    requireOwn(said, by);
  }

  /** The parties in whose name a caller may say that figures of a contract were counted. */
  static List<String> countedBy(Caller by, Terms terms) {
    if (isSupplier(by)) {
      return List.of(Caller.SUPPLIER);
    }
    return terms.reconciliation().isEmpty() || speaksForSupplier(by)
        ? FileContext.PARTIES
        : FileContext.PARTIES.stream().filter(one -> !one.equals(Caller.SUPPLIER)).toList();
  }

  /** Whether a caller may give the figure of the supplier where each party gives its own. */
  static boolean speaksForSupplier(Caller by) {
    return by.kind() == Caller.Kind.PORTAL || by.roles().contains(Caller.SUPPLIER);
  }

  /** Whether a caller acts for the supplier and nobody else. */
  static boolean isSupplier(Caller by) {
    return Set.of(Caller.SUPPLIER).equals(by.roles());
  }

  private SortedSet<String> roles(String statement) {
    return table.transition(UPLOAD, statement).orElseThrow().roles();
  }

  private static void requireOwn(Map<String, ?> said, Caller by) {
    Object party = said.get(FileContext.COUNTED_BY);
    if (party != null && isSupplier(by) && !party.equals(Caller.SUPPLIER)) {
      throw ProblemException.of(403, "access.counted-by");
    }
  }

  private static ProblemException refusal(String key, SortedSet<String> granted, Caller by) {
    Message who = by.isNoneOf(granted).problem().detail().orElseThrow();
    return ProblemException.of(403, Message.of(key).with("who", who));
  }
}
