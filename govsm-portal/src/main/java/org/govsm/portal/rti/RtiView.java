package org.govsm.portal.rti;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.procurement.rti.Disclosure;
import org.govsm.procurement.rti.RefusalGround;
import org.govsm.procurement.rti.RequestClocks;

/**
 * Page of a request.
 *
 * @param applicant who asks, for whom may know it and while it is kept
 * @param may the acts that the caller may do now
 * @param refused why an act was refused
 * @param undecidable whether it waits for a decision that nobody here may make
 * @param signers who can sign for the corrected entry; nothing where none was corrected
 */
public record RtiView(
    StoredRti request,
    Optional<RtiApplicant> applicant,
    boolean seesApplicant,
    List<RtiAct> acts,
    List<String> may,
    List<Row> documents,
    Map<String, String> parties,
    List<InputFault> refused,
    boolean undecidable,
    Optional<List<String>> signers,
    Instant now,
    Form form) {

  /**
   * A document of the case.
   *
   * @param since what became of it, in sentences
   * @param reasons why parts were severed, in words with the provision
   * @param proposed what was proposed; empty before
   * @param decided what was decided; empty before
   * @param choices what it may become
   * @param upload the uploaded file that it is; nothing where it is a record
   * @param copy the severed copy of that, where there is one
   */
  public record Row(
      int number,
      String id,
      String title,
      List<String> since,
      List<String> reasons,
      Map<String, ?> proposed,
      Map<String, ?> decided,
      List<String> choices,
      Optional<FileRow> upload,
      Optional<FileRow> copy) {

    /** Whether all of it is refused: then nothing was taken out of what is given. */
    public boolean isWithheld() {
      return text(decided, "what").equals(Disclosure.WITHHELD.name());
    }

    /** Whether the whole of it is given: then no reason is needed. */
    public static boolean isGiven(Map<String, ?> said) {
      return text(said, "what").equals("GIVEN");
    }

    /** A part of what was proposed or decided. */
    public static String text(Map<String, ?> said, String name) {
      return said.get(name) == null ? "" : String.valueOf(said.get(name));
    }
  }

  /**
   * Uploaded file.
   *
   * @param bytes its size
   */
  public record FileRow(String digest, String mediaType, long bytes) {

    /** Its kind and size. */
    public Message said() {
      return Message.of("rti.upload-size")
          .with("kind", mediaType)
          .with("bytes", BigDecimal.valueOf(bytes));
    }
  }

  /** Its clocks that run or ran. */
  public List<RequestClocks.Clock> clocks() {
    return request.clocks(now);
  }

  /** The day since which it counts as refused. */
  public Optional<LocalDate> deemedRefused() {
    return request.deemedRefused(now);
  }

  /** Whether the last day of a clock is over and what it asks for was not done. */
  public boolean isOver(RequestClocks.Clock clock) {
    boolean waits =
        switch (clock.kind()) {
          case REPLY -> request.isOpen();
          case APPEAL_DECISION -> request.state().equals(StoredRti.APPEALED);
          case NOTICE -> request.isOpen() && !missingNotice().isEmpty();
          default -> false;
        };
    return waits && clock.isOver(now);
  }

  /** The third parties that treat a document as confidential and got no notice. */
  public List<String> missingNotice() {
    return RtiCase.confidential(request).stream()
        .filter(RtiCase.unnoticed(request)::contains)
        .toList();
  }

  /** Grounds of refusal. */
  public List<RefusalGround> grounds() {
    return RefusalGround.all();
  }

  /** The third parties to whom an act may be about. */
  public List<String> partiesOf(String act) {
    return act.equals("heard") ? RtiCase.unheard(request) : RtiCase.unnoticed(request);
  }

  /** A part of the decision, such as the digest of the packet. */
  public Optional<String> decided(String name) {
    return Optional.ofNullable(request.part("decided").get(name)).map(String::valueOf);
  }

  /** The day of the decision that was made. */
  public LocalDate answeredOn() {
    return LocalDate.parse(decided("on").orElseThrow());
  }

  /** Head of the letter that answers. */
  public DocumentHead head(String title, Page page) {
    String department = request.department();
    return new DocumentHead(
        Optional.of(Letterhead.of(page, department, department)),
        Optional.of(request.id()),
        title,
        answeredOn(),
        Optional.empty());
  }

  /** How the application fee stands. */
  public String fee() {
    return String.valueOf(request.content().getOrDefault("fee", RtiService.NOT_PAID));
  }

  /** What an application fee that was not paid may become. */
  public List<String> settledFees() {
    return RtiService.SETTLED_FEES;
  }

  /**
   * The papers that documents name by a hash and that nobody handed in, each by its number or
   * title, else by its place.
   */
  public List<String> notHeld() {
    return RtiCase.notHeld(request).stream()
        .map(
            one -> {
              String place = one.get("document") + ": " + one.get("place");
              return one.get("name") == null ? place : one.get("name") + " (" + place + ")";
            })
        .toList();
  }

  /** The documents that are uploaded files. */
  public List<Row> uploads() {
    return documents.stream().filter(row -> row.upload().isPresent()).toList();
  }

  /** Who entered the correction that waits for another officer; nothing where none waits. */
  public Optional<String> correctedBy() {
    return RtiEntry.correctedBy(request);
  }

  /** What was typed first of what was corrected since, by its members. */
  public Map<String, Object> typedFirst() {
    return RtiEntry.typedFirst(request);
  }

  /** The entry by the correction that waits, by its members. */
  public Map<String, Object> typedAnew() {
    return RtiEntry.typedAnew(request);
  }

  /** What a correction asks for. */
  public List<FormInput> correction(Page page) {
    return RtiForms.correction(page);
  }

  /** Acts that need no form of documents. */
  public List<String> plainActs() {
    return may.stream()
        .filter(act -> !List.of("proposed", "decided", RtiCopies.COPIED).contains(act))
        .toList();
  }

  /** What an act asks for. */
  public List<String> asked(String act) {
    return RtiActTable.asked(act);
  }

  /** What an officer accepts of a document once it was asked. */
  public List<String> doubts() {
    return List.of(RtiChecks.FIGURES, CopyCheck.NUMBERS, CopyCheck.COMPARED);
  }
}
