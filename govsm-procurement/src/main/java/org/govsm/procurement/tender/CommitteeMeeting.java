package org.govsm.procurement.tender;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Node;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Meeting of the committee: who is there, who declares a conflict of interest and takes no more
 * part, and whether enough remain. Recusal is for the whole tender.
 */
final class CommitteeMeeting {

  private static final String LINE = "committee.reporting-line";
  private static final String PART = "committee";
  private static final long OF_THREE = 3;

  private final Acting acting;
  private final Tender tender;
  private final ActFindings findings;

  CommitteeMeeting(Acting acting) {
    this.acting = acting;
    tender = acting.tender();
    findings = acting.findings();
  }

  /** Of bidders it names a member alone: naming another would tell who bids before the opening. */
  void check() {
    Set<String> present = new LinkedHashSet<>(acting.part().codes("present"));
    if (tender.members().isEmpty()) {
      findings.lacks(PART);
      return;
    }
    present.stream().filter(one -> !tender.members().contains(one)).forEach(this::stranger);
    if (!present.contains(acting.act().by())) {
      findings.refuse("NOT_THERE", Message.of("tender.act.not-there"), clause());
    }
    present.stream()
        .filter(tender.members()::contains)
        .filter(one -> SameName.among(acting.state().bidders(), one))
        .forEach(this::bidder);
    Set<String> recused = recused();
    recused.forEach(this::signedBefore);
    for (String member : present) {
      if (declarations().noneMatch(each -> each.text("member").equals(member))) {
        findings.lacks(member + "/conflict");
      }
    }
    present.stream().filter(one -> SameName.among(recused, one)).forEach(this::recuse);
    if (SameName.among(recused, acting.act().by())) {
      findings.refuse("RECUSED_ACTS", Message.of("tender.act.recused-acts"), clause());
    }
    List<String> able = SameName.without(present, recused);
    quorum(able);
    reportingLine(tender, able, findings);
  }

  private void stranger(String id) {
    findings.refuse("NOT_A_MEMBER", Message.of("tender.act.stranger").with("member", id), clause());
  }

  private void bidder(String id) {
    findings.refuse(
        "MEMBER_BIDS", Message.of("tender.act.member-bids").with("member", id), clause());
  }

  /** A conflict that is declared now was there before: whether what was signed stands is asked. */
  private void signedBefore(String member) {
    acting
        .state()
        .attended(member)
        .filter(kind -> !SameName.among(acting.state().recused(), member))
        .ifPresent(
            kind ->
                findings.refer(
                    "conflict-" + member,
                    Message.of("tender.act.conflict-late")
                        .with("member", member)
                        .with("kind", new Term("tender-act." + kind)),
                    clause()));
  }

  private Stream<Node> declarations() {
    return acting.part().branches("declarations").stream();
  }

  /** One declaration of a conflict is enough, whatever else the member declares, now or before. */
  private Set<String> recused() {
    Set<String> recused = acting.state().recused();
    declarations()
        .filter(each -> each.get("conflict", Boolean.class))
        .forEach(each -> recused.add(each.text("member")));
    return recused;
  }

  private void recuse(String member) {
    findings.note("RECUSED", Message.of("tender.act.recused").with("member", member), clause());
  }

  /** The tender's own number, and where the law names one at least that. */
  private void quorum(List<String> present) {
    Optional<Citation> three = findings.condition("COMMITTEE_OF_THREE");
    Optional<Long> stated = tender.quorum();
    if (three.isEmpty() && stated.isEmpty()) {
      findings.refer("quorum", Message.of("tender.act.quorum-open"), clause());
      return;
    }
    if (three.isEmpty() && stated.orElse(0L) == 1) {
      alone(tender, present.size(), findings);
    }
    long least = Math.max(stated.orElse(0L), three.isPresent() ? OF_THREE : 0);
    if (present.size() < least) {
      findings.refuse(
          "QUORUM",
          Message.of("tender.act.quorum").with("present", present.size()).with("least", least),
          least == OF_THREE && three.isPresent() ? three.get() : clause());
    }
  }

  /** No rule that was read gives a committee of one; none forbids it by number either. */
  static void alone(Tender tender, long members, ActFindings findings) {
    if (members == 1) {
      findings.refer("committee-of-one", Message.of("tender.act.alone"), tender.clause(PART));
    }
  }

  /** An id that is read as another's is no other member. */
  static void once(Tender tender, ActFindings findings) {
    Set<String> seen = new HashSet<>();
    tender.members().stream()
        .filter(one -> !seen.add(SameName.folded(one)))
        .forEach(
            one ->
                findings.refuse(
                    "MEMBER_ALREADY",
                    Message.of("tender.act.member-already").with("member", one),
                    tender.clause(PART)));
  }

  /** The committee of the tender by itself: as many as the law names, and more than one. */
  static void size(Tender tender, ActFindings findings) {
    if (tender.members().isEmpty()) {
      return;
    }
    long least = Math.min(tender.members().size(), tender.quorum().orElse(OF_THREE));
    Optional<Citation> three = findings.condition("COMMITTEE_OF_THREE");
    three
        .filter(rule -> least < OF_THREE)
        .ifPresent(
            rule ->
                findings.refuse(
                    "QUORUM",
                    Message.of("tender.act.quorum").with("present", least).with("least", OF_THREE),
                    rule));
    if (three.isEmpty()) {
      alone(tender, least, findings);
    }
  }

  private Citation clause() {
    return tender.clause(PART);
  }

  /** No member may report directly to another, where the law says so at the value. */
  static void reportingLine(Tender tender, List<String> members, ActFindings findings) {
    Set<String> both = new TreeSet<>();
    for (Node member :
        tender.committee().stream().flatMap(part -> part.branches("members").stream()).toList()) {
      boolean line =
          member
              .find("reportsTo", String.class)
              .filter(above -> SameName.among(members, above))
              .isPresent();
      if (line && members.contains(member.text("id"))) {
        both.add(member.text("id"));
      }
    }
    Optional<Decision<Outputs>> rule =
        both.isEmpty() ? Optional.empty() : findings.look(LINE, Map.of());
    if (rule.isEmpty()) {
      return;
    }
    Optional<Outputs> answer = findings.answer(LINE, Map.of());
    if (answer.isEmpty()) {
      findings.carry(rule.get());
    } else if (answer.get().get("barred").filter(Boolean.TRUE::equals).isPresent()) {
      findings.refuse(
          "REPORTING_LINE",
          Message.of("tender.act.reporting-line").with("members", List.copyOf(both)),
          findings.cited(rule.get(), PART));
    }
  }
}
