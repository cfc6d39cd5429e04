package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Corrigendum: changes a tender before the end of its period, published like the tender. It never
 * shortens a time; whether bidders need more of it the buyer finds and says.
 */
final class CorrigendumAct {

  private static final String RIGHTS = "bidder.rights";
  private static final String EXTENDED = "TIME_EXTENDED_FOR_CHANGES";
  private static final String PERIOD = "tenderPeriod";
  private static final Set<String> TIMES =
      Set.of(
          "/tenderPeriod/endDate",
          "/enquiryPeriod/endDate",
          "/opening/date",
          "/opening/waitingDays",
          "/opening/revealHours");

  private final Acting acting;
  private final PublicationCheck check;
  private final Tender before;
  private final Tender after;

  CorrigendumAct(Acting acting, PublicationCheck check) {
    this.acting = acting;
    this.check = check;
    before = acting.tender();
    after = Tender.fromPlain(acting.part().branch("tender").orElseThrow().toPlain()).orThrow();
  }

  void check() {
    List<String> changed = TreeDifference.of(before.toPlain(), after.toPlain());
    acting.isAfter(
        before.closes(), "CLOSED", Message.of("tender.act.closed"), before.clause(PERIOD));
    sameTender(changed);
    CorrigendumScope.kept(before, changed).stream()
        .filter(member -> !member.equals("id"))
        .forEach(this::stays);
    committee();
    extent(changed);
    afterBids(changed);
    shortens();
    acting.publishedAlike();
    if (!TIMES.containsAll(changed) && !after.closes().isAfter(before.closes())) {
      moreTime();
    }
    ActFindings changedTender = acting.findings().of(after);
    check.check(after, Optional.of(before), changedTender);
    acting.findings().take(changedTender);
    acting
        .findings()
        .cite(RIGHTS, "right", "BID_MAY_BE_CHANGED_THEN")
        .ifPresent(
            rule ->
                acting
                    .findings()
                    .note("BIDS_MAY_CHANGE", Message.of("tender.act.bids-may-change"), rule));
  }

  private void sameTender(List<String> changed) {
    Citation clause = before.clause(PERIOD);
    boolean taken =
        acting.state().amendments().stream()
            .anyMatch(each -> each.id().equals(acting.act().text("id")));
    if (taken) {
      acting.findings().refuse("ID_TAKEN", Message.of("tender.act.taken"), clause);
    }
    if (!after.id().equals(before.id()) || !after.publishes().equals(before.publishes())) {
      acting.findings().refuse("OTHER_TENDER", Message.of("tender.act.other-tender"), clause);
    }
    if (changed.isEmpty()) {
      acting.findings().refuse("NO_CHANGE", Message.of("tender.act.no-change"), clause);
    }
  }

  private void stays(String member) {
    acting
        .findings()
        .refuse(
            "STAYS." + member,
            Message.of("tender.act.stays").with("what", new Term("tender-part." + member)),
            before.clause(PERIOD));
  }

  /** Who sits, and how many must, is of the authority: who publishes does not choose it alone. */
  private void committee() {
    Set<String> members = Set.copyOf(before.members());
    if (!members.equals(Set.copyOf(after.members()))) {
      ofTheAuthority("MEMBERS_STAY", "tender.act.members-stay");
    }
    if (!before.quorum().equals(after.quorum())) {
      ofTheAuthority("QUORUM_STAYS", "tender.act.quorum-stays");
    }
  }

  private void ofTheAuthority(String code, String key) {
    acting.findings().refuse(code, Message.of(key), before.clause("committee"));
  }

  /** How much is bought and when bears on every bid: without more time an officer answers. */
  private void extent(List<String> changed) {
    if (CorrigendumScope.isOfExtent(changed) && !after.closes().isAfter(before.closes())) {
      acting
          .findings()
          .refer(
              "extent-changed",
              Message.of("tender.act.extent-changed"),
              acting.findings().citeOr(PERIOD, RIGHTS, "right", EXTENDED));
    }
  }

  /**
   * Bids stand on the terms that they were made for, and no draw is steered by who came. Whether
   * any came is not asked: nobody is to learn it by a corrigendum.
   */
  private void afterBids(List<String> changed) {
    Citation clause = before.evaluation().clause();
    if (changed.contains("/evaluation/drawSeed")) {
      acting.findings().refuse("SEED_CHANGED", Message.of("tender.act.seed"), clause);
    }
    if (changed.stream().anyMatch(CorrigendumScope::isTerm)
        || !clauses(before).equals(clauses(after))) {
      acting.findings().refer("terms-changed", Message.of("tender.act.terms-changed"), clause);
    }
    OwnClauses.ask(OwnTexts.changed(before, after), acting.findings());
  }

  /** A clause of any kind can say who may bid, in words that no list has: a person reads it. */
  private static List<Object> clauses(Tender tender) {
    return tender.node().branches("clauses").stream().<Object>map(Node::toPlain).toList();
  }

  private void shortens() {
    shorter("validity", days(before), days(after));
    shorter("award", award(before), award(after));
    shorter("standstill", standstill(before), standstill(after));
    shorter("closes", Optional.of(before.closes()), Optional.of(after.closes()));
    shorter("questions", before.questionsUntil(), after.questionsUntil());
    shorter("opens", Optional.of(before.opens()), Optional.of(after.opens()));
    long waits = before.waitingDays().orElse(0L);
    if (after.waitingDays().orElse(0L) < waits || after.revealHours() < before.revealHours()) {
      shortened("waits");
    }
  }

  private static Optional<Long> days(Tender tender) {
    return tender.node().find("validityDays", Long.class);
  }

  private static Optional<Long> standstill(Tender tender) {
    return tender
        .node()
        .branch("award")
        .flatMap((Node part) -> part.find("standstillDays", Long.class));
  }

  private static Optional<LocalDate> award(Tender tender) {
    return tender.node().branches("milestones").stream()
        .filter(each -> each.text("stage").equals("AWARD"))
        .map(each -> each.get("by", LocalDate.class))
        .findFirst();
  }

  private <T extends Comparable<? super T>> void shorter(
      String what, Optional<T> then, Optional<T> now) {
    if (then.isPresent() && now.filter(one -> one.compareTo(then.get()) >= 0).isEmpty()) {
      shortened(what);
    }
  }

  private void shortened(String what) {
    acting
        .findings()
        .refuse(
            "SHORTENED." + what,
            Message.of("tender.act.shortened").with("what", new Term("tender-time." + what)),
            acting.findings().citeOr(PERIOD, RIGHTS, "right", EXTENDED));
  }

  /** No rule names a number of days; where no whole day is left, an officer answers for it. */
  private void lastDay(Citation rule) {
    if (!IndianTime.day(acting.at()).isBefore(IndianTime.day(before.closes()))) {
      acting.findings().refer("last-day", Message.of("tender.act.last-day"), rule);
    }
  }

  private void moreTime() {
    Citation rule = acting.findings().citeOr(PERIOD, RIGHTS, "right", EXTENDED);
    if (acting.findings().named(RIGHTS, "right", EXTENDED) != ActFindings.Named.YES) {
      acting.findings().refer("more-time", Message.of("tender.act.extension-open"), rule);
      return;
    }
    Optional<Boolean> needed = acting.part().find("moreTimeNeeded", Boolean.class);
    if (needed.isEmpty()) {
      acting.findings().lacks("moreTimeNeeded");
    } else if (needed.get()) {
      acting.findings().refuse("NOT_EXTENDED", Message.of("tender.act.not-extended"), rule);
    } else {
      acting.findings().note("NO_MORE_TIME", Message.of("tender.act.no-more-time"), rule);
      lastDay(rule);
    }
  }
}
