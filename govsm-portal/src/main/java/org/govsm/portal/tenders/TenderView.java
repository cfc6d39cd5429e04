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
 * @param acts what happened, in order of time
 * @param own why the caller may not publish it; nothing where they may
 * @param decided fields for what an officer decided
 * @param awarded whether its award is published
 */
public record TenderView(
    StoredTender one,
    TenderRecord record,
    List<Item> items,
    List<TenderSection> sections,
    Optional<TenderCheck> check,
    List<Step> acts,
    Optional<String> own,
    List<FormInput> decided,
    Instant now,
    boolean awarded,
    Form form) {

  /** Item that is bought. */
  public record Item(String id, String said, String quantity, String about) {}

  /** Clause or criterion by its id, in words. */
  public record Term(String id, String said) {}

  /**
   * Step of the record.
   *
   * @param kind what was done
   * @param said more of it, such as the text of a question; empty for nothing
   */
  public record Step(int number, String kind, String actor, Instant at, String said) {}

  /** What is wrong with what was typed. */
  public Map<String, InputFault> errors() {
    return form.errors();
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

  /** How far it is, as a word of a message. */
  public String state() {
    return one.state().equals(Tenders.IS_PUBLISHED) && !isOpen() ? "CLOSED" : one.state();
  }

  /** How the state looks. */
  public String look() {
    return switch (state()) {
      case Tenders.IS_PUBLISHED -> "pass";
      case Tenders.IS_CANCELLED, Tenders.IS_WITHDRAWN -> "fail";
      default -> "na";
    };
  }

  /** Sentences with the names of the catalogue in them. */
  public Messages words(Page page) {
    Messages words = page.words();
    return ServiceCatalogue.shipped().words(words.language()).over(words);
  }

  /** Whether it may be changed as a draft. */
  public boolean isDraft() {
    return one.isDraft();
  }
}
