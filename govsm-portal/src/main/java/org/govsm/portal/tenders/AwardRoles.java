package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardProcess;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.award.Representation;
import org.jspecify.annotations.Nullable;

/** Award roles: in which role of the domain a caller of the department does an act. */
final class AwardRoles {

  /** Who sits in committees; that somebody is of this one is for the domain. */
  private static final List<String> OFFICES =
      List.of(
          "buyer",
          "committee-member",
          "competent-authority",
          "finance-officer",
          "indentor",
          "nodal-officer");

  private static final List<String> OF_BUYER = List.of("admit", "close");

  /** The steps of the department with a representation, in the order in which they come. */
  private static final List<String> EVENTS =
      List.of("admit", "uphold", "reject", "decideAppeal", "close");

  /** What nobody of the committee does. */
  private static final List<String> DECIDES = List.of("uphold", "reject", "decideAppeal");

  private AwardRoles() {}

  /**
   * The role in which a caller does an act.
   *
   * @param body the members of the act
   * @throws org.govsm.portal.web.ProblemException with status 403 where the caller has none
   */
  static String of(
      AwardRecord record, Kind kind, Map<String, ? extends @Nullable Object> body, Caller by) {
    List<String> roles = new ArrayList<>(AwardProcess.roles(kind));
    roles.remove(AwardService.BIDDER);
    if (kind == Kind.REPRESENTATION_STEP) {
      boolean officer = OF_BUYER.contains(String.valueOf(body.get("event")));
      roles.remove(officer ? TenderService.AUTHORITY : TenderService.BUYER);
    }
    if (by.kind() == Caller.Kind.SERVICE) {
      throw by.isNoneOf(roles); // a machine assesses and awards nothing
    }
    boolean member = record.tender().tender().members().contains(by.actor());
    return roles.stream()
        .filter(
            role ->
                role.equals(AwardService.MEMBER)
                    ? by.isAnyOf(OFFICES) && (member || roles.size() == 1)
                    : by.roles().contains(role))
        .findFirst()
        .orElseThrow(() -> by.isNoneOf(roles));
  }

  /** What a caller can do next with a representation that is open. */
  static List<String> events(Evaluated now, Caller by) {
    return EVENTS.stream().filter(event -> !treatable(now, event, by).isEmpty()).toList();
  }

  /** The representations with which a caller can do one thing or another. */
  static List<FiledRepresentation> treatable(Evaluated now, Caller by) {
    return now.record().representations().stream()
        .filter(one -> EVENTS.stream().anyMatch(event -> treatable(now, event, by).contains(one)))
        .toList();
  }

  private static List<FiledRepresentation> treatable(Evaluated now, String event, Caller by) {
    AwardRecord record = now.record();
    boolean officer = OF_BUYER.contains(event);
    boolean decides = DECIDES.contains(event);
    if (!by.roles().contains(officer ? TenderService.BUYER : TenderService.AUTHORITY)) {
      return List.of();
    }
    return record.representations().stream()
        .filter(FiledRepresentation::isOpen)
        .filter(one -> !decides || !isBarred(record, one, by.actor()))
        .filter(one -> !event.equals("admit") || !isUndecided(now, one))
        .filter(one -> !event.equals("close") || one.evaluatedAgain() || isCancelled(record))
        .filter(one -> !event.equals("decideAppeal") || !one.decidedBy().equals(by.actor()))
        .filter(
            one ->
                Representation.machine().from(one.state()).stream()
                    .anyMatch(transition -> transition.event().equals(event)))
        .toList();
  }

  private static boolean isUndecided(Evaluated now, FiledRepresentation one) {
    return AwardRecord.isUndecided(one, now.questions());
  }

  private static boolean isBarred(AwardRecord record, FiledRepresentation one, String person) {
    return record.hasEvaluated(person) || record.hasMade(one, person);
  }

  /** The representations that wait for an authority, and that a caller who is one cannot decide. */
  static List<String> barred(Evaluated now, Caller by) {
    AwardRecord record = now.record();
    return !by.roles().contains(TenderService.AUTHORITY)
        ? List.of()
        : record.representations().stream()
            .filter(
                one ->
                    List.of("UNDER_EXAMINATION", "APPEALED").contains(one.state())
                        || isUndecided(now, one))
            .filter(one -> isBarred(record, one, by.actor()))
            .map(FiledRepresentation::id)
            .toList();
  }

  /** Whether its tender was cancelled: what was filed is treated all the same. */
  static boolean isCancelled(AwardRecord record) {
    return record.tender().status().equals("cancelled");
  }

  /** Whether a caller may do an act at all, as far as the role goes. */
  static boolean has(AwardRecord record, Kind kind, Caller by) {
    return AwardProcess.roles(kind).stream()
        .anyMatch(
            role ->
                role.equals(AwardService.MEMBER)
                    ? record.members().contains(by.actor())
                    : by.roles().contains(role));
  }
}
