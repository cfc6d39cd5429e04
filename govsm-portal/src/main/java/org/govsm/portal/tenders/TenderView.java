package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Page of a tender.
 *
 * @param record the tender and what happened to it
 * @param sections what it says, from the second section on
 * @param check of a draft; nothing of what is published
 * @param mended where the form mends what the check found, by its code or the missing fact
 * @param acts what happened, in order of time
 * @param own why the caller may not publish it; nothing where they may
 * @param decided fields for what an officer decided
 * @param words those that wait for another officer; none for everybody
 * @param states how far tenders are, as far as the visitor is told
 * @param awarded whether its award is published
 * @param purchase where everybody sees the whole purchase, where it is published
 */
public record TenderView(
    StoredTender one,
    TenderRecord record,
    List<Item> items,
    List<TenderSection> sections,
    Optional<TenderCheck> check,
    Map<String, Mend> mended,
    List<Step> acts,
    Optional<String> own,
    List<FormInput> decided,
    List<SentWords> words,
    Instant now,
    TenderStates states,
    boolean awarded,
    Optional<String> purchase,
    Form form) {

  /** Part of the form, with its field, and what they are called. */
  public record Mend(String place, String said) {}

  /** Item that is bought. */
  public record Item(String id, String said, String quantity, String about) {}

  /** Clause or criterion by its id, in words. */
  public record Term(String id, String said) {}

  /**
   * Step of the record.
   *
   * @param kind what was done
   * @param said more of it, such as the text of a question; empty for nothing
   * @param author who wrote it, where another officer read and published it
   */
  public record Step(
      int number, String kind, String actor, Instant at, String said, Optional<String> author) {}

  /** What is wrong with what was typed. */
  public Map<String, InputFault> errors() {
    return form.errors();
  }

  /** When and why it was cancelled, in words; nothing where it goes on. */
  public Optional<String> cancelled(Page page) {
    return TenderCancellation.said(record, page);
  }

  /** Which of two stages it is; nothing where there is one alone. */
  public Optional<String> stage(Page page) {
    if (record.tender().isFirstStage()) {
      return Optional.of(page.say("tenders.first-of"));
    }
    return record
        .tender()
        .node()
        .branch(FirstStage.PART)
        .flatMap(part -> part.branch("first"))
        .map(first -> page.say("tenders.second-of", "first", first.text("id")));
  }

  /** The title. */
  public String title(Page page) {
    return TenderViews.title(record.tender(), page);
  }

  /** The first and the last day of the work; nothing where the tender does not say them. */
  public Optional<List<LocalDate>> work() {
    return record
        .tender()
        .node()
        .branch("contractPeriod")
        .map(
            days ->
                List.of(
                    days.get("startDate", LocalDate.class), days.get("endDate", LocalDate.class)));
  }

  /** The special terms, but those that have fields of their own. */
  public List<Term> specialTerms(Page page) {
    return TenderViews.texts(record.tender(), "clauses", TenderParts.OWN_CLAUSES, page);
  }

  /** The criteria on who may bid, but those that have fields of their own. */
  public List<Term> otherCriteria(Page page) {
    return TenderViews.texts(record.tender(), "criteria", TenderParts.OWN_CRITERIA, page);
  }

  /** Where the page of the tender is. */
  public String base() {
    return TenderServices.at(one);
  }

  /** Where everybody sees it. */
  public String publicPage() {
    return TenderServices.publicAt(one);
  }

  /** Whether a bid would still be in time. */
  public boolean isOpen() {
    return one.state().equals(Tenders.IS_PUBLISHED) && !now.isAfter(record.tender().closes());
  }

  /** Whether the bids were opened, so that they can be evaluated. */
  public boolean hasOpenedBids() {
    return one.isPublic() && BidActs.isOpened(record);
  }

  /** Whether questions are taken now. */
  public boolean takesQuestions() {
    return isOpen()
        && record.tender().questionsFrom().filter(from -> !now.isBefore(from)).isPresent()
        && record.tender().questionsUntil().filter(until -> !now.isAfter(until)).isPresent();
  }

  /** The answer to a question that waits for another officer. */
  public Optional<SentWords> waiting(String question) {
    return words.stream().filter(one -> one.question().equals(question)).findFirst();
  }

  /** Words of other acts that wait for another officer. */
  public List<SentWords> waitingWords() {
    return words.stream().filter(one -> !one.isAnswer()).toList();
  }

  /** Whether words that wait can be published no more. */
  public boolean isOver(SentWords sent) {
    return new WordsTime(record, sent, now).isOver();
  }

  /** Whether a question can still be answered. */
  public boolean isAnswerable(String question) {
    return record.unanswered(now).stream().anyMatch(one -> one.id().equals(question));
  }

  /** What an act whose words wait does beside them, in words. */
  public List<String> does(SentWords sent, Page page) {
    return sent.act().map(act -> new WaitingAct(record, act, now).said(page)).orElse(List.of());
  }

  /** How far it is, as a word of a message. */
  public String state() {
    return states.of(one);
  }

  /** How the state looks. */
  public String look() {
    return switch (state()) {
      case Tenders.IS_PUBLISHED, TenderStates.AWARDED -> "pass";
      case Tenders.IS_CANCELLED, Tenders.IS_WITHDRAWN -> "fail";
      default -> "na";
    };
  }

  /** Sentences with the names of the catalogue in them. */
  public Messages words(Page page) {
    Messages said = page.words();
    return ServiceCatalogue.shipped().words(said.language()).over(said);
  }

  /** Where the form mends something; nothing where no part of it does. */
  public Optional<Mend> mends(String code) {
    return isDraft() ? Optional.ofNullable(mended.get(code)) : Optional.empty();
  }

  /** Whether sending the draft would be refused. */
  public boolean isBlocked() {
    return check.filter(one -> !one.refusals().isEmpty()).isPresent();
  }

  /** Whether it may be changed as a draft. */
  public boolean isDraft() {
    return one.isDraft();
  }
}
