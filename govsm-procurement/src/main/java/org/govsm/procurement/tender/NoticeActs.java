package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.SumInText;

/** Publication, questions, and their answers to all. */
final class NoticeActs {

  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\s]+");

  private final Acting acting;
  private final PublicationCheck check;

  NoticeActs(Acting acting, PublicationCheck check) {
    this.acting = acting;
    this.check = check;
  }

  void publication() {
    Tender tender = acting.tender();
    if (!acting.at().equals(tender.publishes())) {
      acting
          .findings()
          .refuse(
              "OTHER_TIME",
              Message.of("tender.act.other-time")
                  .with("time", IndianTime.shown(tender.publishes())),
              tender.clause("tenderPeriod"));
    }
    acting.publishedAlike();
    check.before(tender, acting.act().by(), acting.findings());
  }

  void question() {
    Citation clause = acting.tender().clause("enquiryPeriod");
    Optional<Clarification> before = acting.state().clarification(acting.act().text("id"));
    if (before.isPresent()) {
      acting.findings().refuse("ID_TAKEN", Message.of("tender.act.taken"), clause);
    }
    if (acting.tender().questionsFrom().isEmpty()) {
      acting.findings().refuse("NO_QUESTIONS", Message.of("tender.act.no-questions"), clause);
      return;
    }
    acting.isBefore(
        acting.tender().questionsFrom().orElseThrow(),
        "QUESTION_EARLY",
        Message.of("tender.act.question-early"),
        clause);
    acting.requireSentBy(
        acting.tender().questionsUntil().orElseThrow(),
        "QUESTION_LATE",
        Message.of("tender.act.question-late"),
        clause);
    if (!acting.act().role().equals(ActForm.BUYER)) {
      anonymous(acting.act().by());
      askedAlready();
    }
    recorded();
    namesNoPrice();
    String id = SameName.folded(acting.act().text("id"));
    if (id.contains(SameName.folded(acting.act().by()))) {
      acting.findings().warn("ID_TELLS_THE_ASKER", Message.of("tender.act.asker-in-id"), record());
    }
  }

  void answer() {
    Citation rule = record();
    String id = acting.act().text("question");
    Optional<Clarification> question = acting.state().clarification(id);
    if (question.isEmpty()) {
      acting.findings().refuse("NO_QUESTION", Message.of("tender.act.no-question"), rule);
    } else if (question.get().answer().isPresent()) {
      acting.findings().refuse("ANSWERED", Message.of("tender.act.answered"), rule);
    }
    if (question.filter(acting.state()::isAskedLate).isPresent()) {
      acting.isOpened(rule);
    } else {
      acting.requireSentBy(
          acting.tender().closes(), "ANSWER_LATE", Message.of("tender.act.answer-late"), rule);
    }
    acting
        .state()
        .asker(id)
        .filter(asker -> question.filter(Clarification::isRecorded).isEmpty())
        .ifPresent(this::anonymous);
  }

  /** A question that one asked in these words and that waits is not asked again. */
  private void askedAlready() {
    String text = words(acting.act().text("text"));
    acting.state().clarifications().stream()
        .filter(one -> one.answer().isEmpty() && words(one.question()).equals(text))
        .filter(one -> acting.state().asker(one.id()).filter(acting.act().by()::equals).isPresent())
        .findFirst()
        .ifPresent(
            one ->
                acting
                    .findings()
                    .refuse(
                        "ASKED_ALREADY",
                        Message.of("tender.act.asked-already").with("id", one.id()),
                        record()));
  }

  /** A stop or a comma more makes no other question. */
  private static String words(String text) {
    return SameName.folded(SIGNS.matcher(text).replaceAll(" ").strip());
  }

  /** What is asked and answered goes to all: it does not say who asked. */
  private void anonymous(String asker) {
    String named =
        "(?<![\\p{L}\\p{M}\\p{N}])"
            + Pattern.quote(SameName.folded(asker))
            + "(?![\\p{L}\\p{M}\\p{N}])";
    boolean told =
        Pattern.compile(named).matcher(SameName.folded(acting.act().text("text"))).find();
    if (told) {
      acting.findings().refuse("NAMES_THE_ASKER", Message.of("tender.act.asker"), record());
    }
  }

  /** The buyer has no question to itself: it records one that came, and says by what. */
  private void recorded() {
    TenderAct act = acting.act();
    boolean asBuyer = act.role().equals(ActForm.BUYER);
    boolean says = act.part().has("received");
    if (!asBuyer && SameName.among(acting.state().buyers(), act.by())) {
      acting.findings().refuse("BUYER_ASKS", Message.of("tender.act.buyer-asks"), record());
    } else if (asBuyer && !says) {
      acting.findings().refuse("NOT_RECEIVED", Message.of("tender.act.not-received"), record());
    } else if (!asBuyer && says) {
      acting.findings().refuse("ASKS_ITSELF", Message.of("tender.act.asks-itself"), record());
    }
    if (asBuyer && says) {
      PaperDays.wrong(act.part().text("received"), IndianTime.day(act.at()))
          .ifPresent(
              day ->
                  acting
                      .findings()
                      .refuse(
                          "RECEIVED_DAY",
                          Message.of("tender.act.received-day").with("text", day),
                          record()));
    }
  }

  /** What a bidder may ask for its work is sealed until the prices are opened. */
  private void namesNoPrice() {
    Set<BigDecimal> told = new PublishedSums(acting.tender()).all();
    String asked = acting.act().text("id") + " : " + acting.act().text("text");
    SumInText.first(asked, told)
        .ifPresent(
            sum ->
                acting
                    .findings()
                    .refuse(
                        "NAMES_A_PRICE",
                        Message.of("tender.act.question-price").with("sum", sum),
                        record()));
  }

  private Citation record() {
    return acting
        .findings()
        .citeOr("enquiryPeriod", "bidder.rights", "right", "PRE_BID_CONFERENCE");
  }
}
