package org.govsm.procurement.award;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.WrittenWords;

/** Assessment of the bids: each member for itself, then what the committee decides together. */
final class AssessmentActs {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final AwardActing acting;
  private final AwardRecord record;
  private final Citation clause;

  AssessmentActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
    clause = acting.terms().clause();
  }

  void entered() {
    member();
    if (!acting.isRefused() && !record.isDeclared(acting.act().by())) {
      acting.refuse("NOT_DECLARED", Message.of("award.act.not-declared"));
    }
    if (record.isAssessed()) {
      acting.refuse(
          "ASSESSED",
          Message.of(record.needsSheets() ? "award.act.assessed" : "award.act.no-sheets"));
      return;
    }
    List<String> due = record.examined(acting.at());
    if (due.isEmpty()) {
      acting.refuse("NOT_OPENED", Message.of("award.act.not-opened"));
      return;
    }
    if (acting.terms().hasMarks() && !record.tender().opened(acting.at()).isEmpty()) {
      refer(DecisionActs.MARKS, Message.of("award.act.marks-late"));
    }
    Set<String> given = new HashSet<>();
    CitedPapers papers = new CitedPapers(acting);
    for (Node sheet : acting.part().branches("bids")) {
      String bid = sheet.text("bid");
      if (!due.contains(bid) || !given.add(bid)) {
        acting.refuse("NOT_EXAMINED", "award.act.not-examined", bid);
      } else {
        sheet(bid, sheet);
        papers.check(bid, sheet);
      }
    }
    due.stream()
        .filter(bid -> !given.contains(bid))
        .forEach(bid -> acting.refuse("BID_LEFT_OUT", "award.act.bid-left-out", bid));
    if (!acting.isRefused()) {
      againstResult();
      read();
      securities(due);
    }
  }

  /**
   * Once the assessment was closed, every sheet was shown: one that comes after it is for an
   * officer.
   */
  private void read() {
    if (acting.state().closedBy.isPresent()) {
      refer(DecisionActs.READ, Message.of("award.act.sheets-read"));
    }
  }

  /** Whether a member's own sheet counts is not for that member. */
  private void refer(String question, Message text) {
    Optional<AwardAct> decision = DecisionActs.on(acting, question, acting.act().by());
    Optional<String> reason = decision.map(act -> act.text("reason"));
    if (decision.filter(act -> !DecisionActs.isYes(act)).isPresent()) {
      Message no = Message.of("award.act.decided-no." + question).with("reason", reason.get());
      acting.refuse("DECIDED_NO", no, clause);
    } else {
      acting.refer(question, text, clause, reason);
    }
  }

  /** What stands against a security is known from the start, and not first at the proposal. */
  private void securities(List<String> due) {
    record
        .securities(acting.book(), acting.at())
        .forEach(
            (bid, standing) -> {
              if (due.contains(bid)) {
                standing
                    .warnings()
                    .forEach(
                        found ->
                            acting.warn(
                                "BID_SECURITY",
                                Message.of("award.act.security-found")
                                    .with("bid", bid)
                                    .with("found", found.text()),
                                found.citation()));
              }
            });
  }

  /**
   * What was told as the technical result is not undone by a sheet that comes after it, but by an
   * order, or where the bids are evaluated again.
   */
  private void againstResult() {
    boolean again = record.acts().stream().anyMatch(act -> act.kind() == AwardAct.Kind.REOPENING);
    if (again) {
      return;
    }
    Set<String> against = new TreeSet<>(new ResultCheck(record.with(acting.act())).contradicted());
    for (Node sheet : acting.part().branches("bids")) {
      boolean fails =
          sheet.branches("responses").stream().anyMatch(one -> !one.get("met", Boolean.class));
      if (fails && isPassed(sheet.text("bid"))) {
        against.add(sheet.text("bid"));
      }
    }
    if (!against.isEmpty()) {
      refer(
          DecisionActs.RESULT,
          Message.of("award.act.against-result").with("bids", List.<Object>copyOf(against)));
    }
  }

  private boolean isPassed(String bid) {
    return record.tender().technicalResult(bid).filter(one -> one.passed()).isPresent();
  }

  /** One that fails a requirement is not asked for more. */
  private void sheet(String bid, Node sheet) {
    Map<String, Node> responses = new TreeMap<>();
    boolean failed = false;
    for (Node response : sheet.branches("responses")) {
      String id = response.text("requirement");
      boolean known =
          acting.terms().requirements().stream().anyMatch(one -> one.text("id").equals(id));
      if (!known || responses.put(id, response) != null) {
        refuse("RESPONSE_UNKNOWN", "award.act.response-unknown", bid, id);
      }
      boolean unmet = !response.get("met", Boolean.class);
      if (unmet && !WrittenWords.areIn(response.text("evidence"))) {
        refuse("UNMET_UNSAID", "award.act.unmet-unsaid", bid, id);
      }
      failed |= unmet;
    }
    if (failed) {
      return;
    }
    for (Node requirement : acting.terms().requirements()) {
      if (!responses.containsKey(requirement.text("id"))) {
        refuse("RESPONSE_MISSING", "award.act.response-missing", bid, requirement.text("id"));
      }
    }
    marks(bid, sheet.branches("marks"));
  }

  private void marks(String bid, List<Node> marks) {
    Map<String, BigDecimal> most = new TreeMap<>();
    acting.terms().criteria().forEach(one -> most.put(one.text("id"), number(one, "most")));
    if (acting.terms().hasMarks() && most.isEmpty()) {
      most.put("", WHOLE);
    }
    Set<String> given = new HashSet<>();
    for (Node mark : marks) {
      String criterion = mark.find("criterion", String.class).orElse("");
      BigDecimal limit = most.get(criterion);
      if (limit == null || !given.add(criterion)) {
        refuse("MARK_UNKNOWN", "award.act.mark-unknown", bid, criterion);
      } else if (number(mark, "mark").compareTo(limit) > 0) {
        acting.refuse(
            "MARK_TOO_HIGH",
            Message.of("award.act.mark-high")
                .with("bid", bid)
                .with("what", criterion)
                .with("most", limit),
            clause);
      }
    }
    most.keySet().stream()
        .filter(criterion -> !given.contains(criterion))
        .forEach(criterion -> refuse("MARK_MISSING", "award.act.mark-missing", bid, criterion));
  }

  private static BigDecimal number(Node node, String name) {
    return node.get(name, BigDecimal.class);
  }

  private void refuse(String code, String key, String bid, String what) {
    acting.refuse(code, Message.of(key).with("bid", bid).with("what", what), clause);
  }

  private void member() {
    if (!record.tender().tender().members().contains(acting.act().by())) {
      acting.refuse(
          "NOT_A_MEMBER", Message.of("tender.act.stranger").with("member", acting.act().by()));
    }
  }

  /** Closed without the sheets of all, where as many are in as the tender states for a meeting. */
  void closed() {
    member();
    if (record.isAssessed()) {
      acting.refuse("ASSESSED", Message.of("award.act.assessed"));
      return;
    }
    enough(record.entered().size());
  }

  private void enough(int members) {
    long least = record.quorum();
    if (members < least) {
      acting.refuse(
          "QUORUM", Message.of("tender.act.quorum").with("present", members).with("least", least));
    }
  }

  /** Decided by members who take part, as many as the tender states for a meeting. */
  void together() {
    member();
    if (!record.isAssessed()) {
      acting.refuse("NOT_ASSESSED", Message.of("award.act.not-assessed"));
    }
    if (acting.state().proposal.isPresent()) {
      acting.refuse("PROPOSED", Message.of("award.act.proposed"));
    }
    Set<String> present = new LinkedHashSet<>(acting.part().codes("present"));
    present.stream()
        .filter(one -> !record.members().contains(one))
        .forEach(
            one ->
                acting.refuse(
                    "NOT_A_MEMBER", Message.of("tender.act.stranger").with("member", one)));
    if (!present.contains(acting.act().by())) {
      acting.refuse("NOT_THERE", Message.of("tender.act.not-there"));
    }
    enough(present.size());
  }

  void resolved() {
    together();
    String bid = acting.part().text("bid");
    String requirement = acting.part().text("requirement");
    if (!record.differences().contains(AwardState.at(bid, requirement))) {
      refuse("NO_DIFFERENCE", "award.act.no-difference", bid, requirement);
    }
  }

  void explained() {
    together();
    String bid = acting.part().text("bid");
    if (record.tender().opened(acting.at()).stream().noneMatch(one -> one.id().equals(bid))) {
      acting.refuse("NOT_EXAMINED", "award.act.not-examined", bid);
    }
  }
}
