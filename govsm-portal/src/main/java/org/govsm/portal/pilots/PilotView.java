package org.govsm.portal.pilots;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Guard;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.pilot.CriterionStanding;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PilotStanding;
import org.govsm.portal.web.Page;

/**
 * Page of a pilot.
 *
 * @param standing how it stands today
 * @param findings what the rules on pilots say of the charter
 * @param may the acts that the caller may do now
 */
public record PilotView(
    StoredPilot pilot,
    PilotRecord record,
    PilotStanding standing,
    List<Finding> findings,
    List<PilotAct.Kind> may,
    List<StoredPilotAct> acts) {

  /** The charter. */
  public PilotCharter charter() {
    return record.charter().orElseThrow();
  }

  /** What the platforms are called. */
  public String platforms(Page page) {
    return charter().platforms().stream()
        .map(code -> PilotForms.platform(page, code))
        .collect(Collectors.joining(", "));
  }

  /** Whether the caller may write the charter anew. */
  public boolean mayWrite() {
    return may.contains(PilotAct.Kind.CHARTER);
  }

  /** The acts that have a button: all but the charter, which has links of its own. */
  public List<PilotAct.Kind> buttons() {
    return may.stream().filter(kind -> kind != PilotAct.Kind.CHARTER).toList();
  }

  /** What an act is called in addresses. */
  public String address(PilotAct.Kind kind) {
    return PilotActs.address(kind);
  }

  /** What an act is called. */
  public static String called(Page page, PilotAct.Kind kind) {
    return page.words().term(kind.term().code());
  }

  /** How the outcome of a criterion looks: of the icons of outcomes. */
  public static String look(CriterionStanding one) {
    return switch (one.outcome()) {
      case MET, ON_TRACK -> "pass";
      case BEHIND -> "warn";
      case MISSED -> "fail";
      case UNMEASURED -> "na";
    };
  }

  /** An act as the record has it: it is not asked again whether it would be allowed now. */
  public PilotAct act(StoredPilotAct stored) {
    return record.acts().get(stored.actNo() - 1);
  }

  /** What an officer stated of the conditions of an act, with what the assessment then said. */
  public static List<String> stated(Page page, PilotAct act) {
    List<String> all = new ArrayList<>();
    for (Guard guard : PilotRecord.stated(act.kind())) {
      act.statedConditions().stream()
          .filter(one -> one.guard().equals(guard.code()))
          .map(one -> stated(page, guard, one))
          .forEach(all::add);
    }
    return all;
  }

  private static String stated(Page page, Guard guard, PilotAct.Statement one) {
    String known = one.open().isEmpty() ? "pilots.stated-found" : "pilots.stated-open";
    Message text =
        Message.of(one.found().isPresent() ? known : "pilots.stated-only")
            .with("condition", page.words().term(guard.name().code()))
            .with("met", page.say(one.isMet() ? "form.yes" : "form.no"));
    return page.words()
        .say(
            one.found().isEmpty()
                ? text
                : text.with("number", one.assessment().orElse(0L))
                    .with("outcome", new Term("outcome." + one.found().get()))
                    .with("open", String.join(", ", one.open())));
  }

  /** From how many records a result was worked out. */
  public static Message counted(ExitCriterion one, long count) {
    return one.contract()
        .map(id -> Message.of("pilots.counted-read").with("contract", id))
        .orElseGet(() -> Message.of("pilots.counted"))
        .with("count", count);
  }

  /** The results of an act, criterion by criterion. */
  public List<ExitCriterion> measured(PilotAct act) {
    return charter().criteria().stream().filter(one -> act.result(one.id()).isPresent()).toList();
  }
}
