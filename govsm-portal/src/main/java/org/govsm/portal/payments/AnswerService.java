package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.ActResult;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.BatchAct;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.iso20022.BankFile;
import org.govsm.procurement.treasury.FileProfile;

/**
 * Answer service: records what banks say of batches, and lets bills follow, and keeps what belongs
 * to none. The file itself is not kept, as it names accounts; its digest is.
 */
final class AnswerService {

  /** The largest file. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private final BatchService service;
  private final EntryService entries;
  private final Settlement settlement;

  AnswerService(BatchService service, EntryService entries) {
    this.service = service;
    this.entries = entries;
    this.settlement = new Settlement(service);
  }

  /**
   * Takes a file.
   *
   * @param name as it was sent
   * @param profile the profile of a paying authority whose file it is; nothing for a message of ISO
   *     20022
   */
  TakenAnswers take(
      Transaction tx,
      String department,
      String name,
      Optional<FileProfile> profile,
      byte[] bytes,
      Caller by) {
    PaymentRoles.ACTS.require(by, "answered");
    tx.events().lock(department);
    String source = "answer-" + (new Batches(tx).answers(department) + 1);
    try {
      ReadAnswers read =
          profile
              .<ReadAnswers>map(
                  one ->
                      new ReadAnswers.OfProfile(
                          one.code(), Channels.answers(one, source + ".csv", bytes)))
              .orElseGet(() -> new ReadAnswers.OfBank(BankFile.read(source + ".xml", bytes)));
      read.foreign(new Offices(tx).paying(department))
          .ifPresent(
              why -> {
                throw ProblemException.of(Faults.at("/file", why));
              });
      read.toCome(Moments.day(service.now()))
          .ifPresent(
              day -> {
                Message text = Message.of("payments.day-to-come").with("day", day);
                throw ProblemException.of(new InputFault("/file", "payments.day-to-come", text));
              });
      return record(tx, department, name, source, read, bytes, by);
    } catch (BrokenFileException e) {
      return TakenAnswers.broken(name, e.problems());
    }
  }

  private TakenAnswers record(
      Transaction tx,
      String department,
      String name,
      String source,
      ReadAnswers read,
      byte[] bytes,
      Caller by) {
    List<TakenAnswers.Taken> taken = new ArrayList<>();
    List<Message> refused = new ArrayList<>();
    List<BankAccount> accounts = KnownAccounts.of(tx, department);
    List<PaymentBatch> batches = new ArrayList<>();
    int known = 0;
    for (StoredBatch one : new NamedBatches(tx, department).of(read.references())) {
      BatchRecord record = BatchService.record(tx, one);
      batches.add(record.batch());
      List<BankAnswer> answers = read.to(record.batch());
      known += answers.size();
      if (answers.isEmpty()) {
        continue;
      } else if (!read.isOf(one.channel())) {
        refused.add(
            Message.of("payments.of-batch")
                .with("batch", one.id())
                .with("what", Message.of("payments.other-channel")));
        continue;
      }
      refuseNumbers(accounts, answers);
      Instant at = service.now();
      BatchAct act =
          ProblemException.accepted(
              BatchAct.answers(at, by.actor(), source, record.batch().digestOf(bytes), answers));
      List<Message> against = new ArrayList<>();
      Optional<BatchRecord> after =
          decide(BatchService.process(tx, department).decide(record, act), against);
      if (after.isPresent()) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(Batches.ACT, act.toPlain());
        body.put("message", read.message());
        body.put("source", source);
        body.put("setAside", BigDecimal.valueOf(read.setAside()));
        settlement.answered(tx, one, after.get(), body, at, by.actor());
        taken.add(new TakenAnswers.Taken(one.id(), answers.size()));
      }
      for (Message why : against) {
        refused.add(Message.of("payments.of-batch").with("batch", one.id()).with("what", why));
      }
    }
    EntryService.Kept kept = entries.take(tx, department, read, batches, accounts, by);
    if (taken.isEmpty() && refused.isEmpty() && kept.isNothing()) {
      refused.add(Message.of("payments.answers-to-none"));
    }
    return new TakenAnswers(
        name,
        read.message(),
        taken,
        refused,
        Math.max(0, read.answers().size() - known),
        kept.added(),
        kept.known(),
        read.setAside(),
        List.of());
  }

  private static Optional<BatchRecord> decide(
      ActResult<BatchRecord> result, List<Message> against) {
    if (!result.isAllowed()) {
      result.findings().forEach(one -> against.add(one.text()));
    }
    return result.record();
  }

  /** A reference of the bank that repeats an account would be kept: such a file is refused. */
  private static void refuseNumbers(List<BankAccount> accounts, List<BankAnswer> answers) {
    for (BankAnswer answer : answers) {
      String said =
          answer.bankReference().orElse("")
              + " "
              + answer.order().orElse("")
              + " "
              + answer.reason().orElse("");
      if (accounts.stream().anyMatch(one -> one.isIn(said))) {
        throw PaymentFaults.fault("/file", "payments.number-in-answer");
      }
    }
  }

  /** Whether a file looks like XML: else it is of a profile. */
  static boolean isXml(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8)
            .replace("\uFEFF", "");
    return start.strip().startsWith("<");
  }
}
