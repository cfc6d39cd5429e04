package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.iso20022.CreditTransferInitiation;
import org.govsm.procurement.treasury.AnswerFile;
import org.govsm.procurement.treasury.FileProfile;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.govsm.procurement.treasury.FileProfiles;
import org.govsm.procurement.treasury.TreasuryFile;

/** Channels by which a batch is sent: a message of ISO 20022, or the file of a profile. */
final class Channels {

  static final String ISO = "ISO20022";

  private static final FileProfiles PROFILES = FileProfiles.shipped();

  private Channels() {}

  static List<String> codes() {
    List<String> codes = new ArrayList<>(List.of(ISO));
    PROFILES.all().stream()
        .filter(one -> one.has(Content.PAYMENTS))
        .forEach(one -> codes.add(one.code()));
    return codes;
  }

  /** The codes of profiles whose answers can be read. */
  static List<String> answering() {
    return PROFILES.all().stream()
        .filter(one -> one.has(Content.ANSWERS))
        .map(FileProfile::code)
        .toList();
  }

  /** The profile of a channel; nothing for ISO 20022. */
  static Optional<FileProfile> profile(String channel) {
    return PROFILES.find(channel);
  }

  /**
   * The file of a batch; the same batch gives the same bytes.
   *
   * @throws ProblemException with what the profile needs and the batch lacks
   */
  static PaymentFileBody file(String channel, PaymentBatch batch) {
    if (channel.equals(ISO)) {
      return file(batch, batch.id() + ".xml", CreditTransferInitiation.of(batch).bytes());
    }
    TreasuryFile file =
        ProblemException.accepted(
            TreasuryFile.of(profile(channel).orElseThrow(), Content.PAYMENTS, batch));
    return file(batch, file.name(), file.bytes());
  }

  private static PaymentFileBody file(PaymentBatch batch, String name, byte[] bytes) {
    return new PaymentFileBody(name, bytes, batch.digestOf(bytes));
  }

  /** The answers in a file of a profile. */
  static List<BankAnswer> answers(FileProfile profile, String name, byte[] bytes) {
    return AnswerFile.read(profile, name, bytes);
  }

  static void require(String channel) {
    if (!codes().contains(channel)) {
      throw ProblemException.of(
          new InputFault(
              "/channel",
              "payments.channel",
              Message.of("payments.no-channel").with("known", codes())));
    }
  }
}
