package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.iso20022.BankFile;

/** Read answers: those of a file, and to which batch each set belongs. */
interface ReadAnswers {

  /** Why the file is not of the accounts of the office; nothing where it is, or names none. */
  Optional<Message> foreign(List<BankAccount> own);

  /** The first day to come on which it has a booking; nothing of a file that can be. */
  default Optional<LocalDate> toCome(LocalDate today) {
    return answers().stream()
        .flatMap(one -> one.bookedOn().stream())
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  String message();

  /** Whether batches of a channel are answered so: a statement of the bank answers all. */
  boolean isOf(String channel);

  List<BankAnswer> answers();

  /** The references of orders and batches that it names. */
  Set<String> references();

  List<BankAnswer> to(PaymentBatch batch);

  int setAside();

  /** The entries of the account of the office that belong to none of these batches. */
  default List<AccountEntry> entriesOfNone(List<PaymentBatch> batches, List<BankAccount> own) {
    return List.of(); // a paying authority tells no account
  }

  /** The bookings of orders of these batches: the order by the digest of the entry. */
  default Map<String, String> entriesOf(List<PaymentBatch> batches, List<BankAccount> own) {
    return Map.of();
  }

  record OfBank(BankFile file) implements ReadAnswers {

    @Override
    public Optional<Message> foreign(List<BankAccount> own) {
      return file.notOf(own);
    }

    @Override
    public String message() {
      return file.message();
    }

    @Override
    public boolean isOf(String channel) {
      return true;
    }

    @Override
    public List<BankAnswer> answers() {
      return file.answers();
    }

    @Override
    public Set<String> references() {
      return file.references();
    }

    @Override
    public List<BankAnswer> to(PaymentBatch batch) {
      return file.answersTo(batch);
    }

    @Override
    public int setAside() {
      return file.setAside();
    }

    @Override
    public Map<String, String> entriesOf(List<PaymentBatch> batches, List<BankAccount> own) {
      return file.entriesOf(batches, own);
    }

    @Override
    public List<AccountEntry> entriesOfNone(List<PaymentBatch> batches, List<BankAccount> own) {
      return file.entriesOfNone(batches, own);
    }
  }

  record OfProfile(String message, List<BankAnswer> answers) implements ReadAnswers {

    /** It names no account: a batch that went elsewhere is not answered by it. */
    @Override
    public boolean isOf(String channel) {
      return message.equals(channel);
    }

    @Override
    public Optional<Message> foreign(List<BankAccount> own) {
      return Optional.empty();
    }

    @Override
    public Set<String> references() {
      Set<String> found = new LinkedHashSet<>();
      for (BankAnswer answer : answers) {
        answer.batch().ifPresent(found::add);
        answer.order().ifPresent(found::add);
      }
      return found;
    }

    @Override
    public List<BankAnswer> to(PaymentBatch batch) {
      return answers.stream()
          .map(batch::named)
          .filter(
              one ->
                  one.batch()
                      .map(batch.id()::equals)
                      .orElseGet(() -> one.order().flatMap(batch::order).isPresent()))
          .toList();
    }

    @Override
    public int setAside() {
      return 0;
    }
  }
}
