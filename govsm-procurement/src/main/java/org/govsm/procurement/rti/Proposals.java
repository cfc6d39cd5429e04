package org.govsm.procurement.rti;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.procurement.record.RightToInformation;
import org.govsm.procurement.record.WithheldReason;

/**
 * What becomes of each document: the officer's decision, or a question to the officer with what is
 * proposed. Nothing with a ground of exemption, of a third party, with figures that may be a number
 * of a person, uploaded as a file, or in another form than plain text is given without a decision.
 */
final class Proposals {

  private final CaseFile file;

  Proposals(CaseFile file) {
    this.file = file;
  }

  Ruling<Disclosure> of(CaseDocument document) {
    Optional<OfficerDecision> decided = file.decision(document.id());
    if (decided.isEmpty()) {
      return proposed(document);
    }
    OfficerDecision decision = decided.get();
    boolean gives = decision.what() != Disclosure.WITHHELD;
    return gives && document.thirdParty().isPresent() && !decision.isAfterHearing()
        ? hearing(document, document.thirdParty().get())
        : new Ruling.Answer<>(decision.what());
  }

  private Ruling<Disclosure> proposed(CaseDocument document) {
    List<WithheldReason> reasons = document.reasons();
    if (document.file().isPresent() && document.thirdParty().isEmpty() && reasons.isEmpty()) {
      return new Ruling.Refer<>(
          Message.of("rti.ask.uploaded").with("name", document.id()),
          RightToInformation.severance(),
          Optional.empty());
    }
    if (document.isPublished() && reasons.isEmpty()) {
      return new Ruling.Answer<>(Disclosure.GIVEN);
    }
    if (document.thirdParty().isPresent()) {
      return hearing(document, document.thirdParty().get());
    }
    if (!reasons.isEmpty()) {
      return new Ruling.Refer<>(
          Message.of("rti.ask.exempt").with("name", document.id()),
          reasons.get(0).basis(file.received()),
          Optional.of(document.hasCopy() ? Disclosure.PART : Disclosure.WITHHELD));
    }
    if (!document.isPlainText()) {
      return new Ruling.Refer<>(
          Message.of("rti.ask.unread").with("name", document.id()),
          RightToInformation.severance(),
          Optional.of(Disclosure.GIVEN));
    }
    return document.isDoubtful()
        ? new Ruling.Refer<>(
            Message.of("rti.ask.figures").with("name", document.id()),
            RightToInformation.severance(),
            Optional.empty())
        : new Ruling.Answer<>(Disclosure.GIVEN);
  }

  private static Ruling<Disclosure> hearing(CaseDocument document, String who) {
    return new Ruling.Refer<>(
        Message.of("rti.ask.third-party").with("name", document.id()).with("who", who),
        RightToInformation.thirdParty(),
        Optional.of(document.hasCopy() ? Disclosure.PART : Disclosure.WITHHELD));
  }
}
