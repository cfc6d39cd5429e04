package org.govsm.portal.memoranda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.AadhaarText;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.statistics.Memorandum;
import org.jspecify.annotations.Nullable;

/** Memorandum service: records and withdraws memoranda, which everybody may read. */
public record MemorandumService(Clock clock) {

  private static final int MOST = 2000;

  /** Records a memorandum. */
  public StoredMemorandum record(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> tree, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    ProblemException.unlessNone(Secrets.in(tree));
    tree.forEach((name, given) -> refuseAadhaar("/" + name, given));
    List<InputFault> faults = new ArrayList<>();
    Optional<Memorandum> read = Memorandum.entered(tree).part("", faults);
    if (isToCome(tree.get("signed"))) {
      faults.add(Faults.at("/signed", "memoranda.to-come"));
    }
    ProblemException.unlessNone(faults);
    Memorandum one = read.orElseThrow();
    new Memoranda(tx)
        .standing().stream()
            .filter(other -> Memorandum.fromPlain(other.content()).orThrow().isSameDocument(one))
            .findFirst()
            .ifPresent(MemorandumService::refuseDocument);
    return new Memoranda(tx).record(department, one, Sql.cut(clock.instant()), by.actor());
  }

  /** A day that is none is told by the form. */
  private boolean isToCome(@Nullable Object signed) {
    try {
      return signed instanceof String day && LocalDate.parse(day).isAfter(today());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Withdraws an entry, which stays seen. */
  public StoredMemorandum withdraw(Transaction tx, StoredMemorandum one, String reason, Caller by) {
    by.requireDepartment(one.department());
    ProblemException.unlessNone(Secrets.in(Map.of("reason", reason)));
    refuseAadhaar("/reason", reason);
    if (PersonalNumbers.isIn(reason)) {
      throw ProblemException.of(Faults.at("/reason", "memorandum.personal"));
    }
    if (reason.isBlank() || reason.length() > MOST) {
      throw ProblemException.of(Faults.at("/reason", "memoranda.reason-needed"));
    }
    ProblemException.unlessNone(FreeTexts.reason("/reason", reason));
    return new Memoranda(tx).withdraw(one, reason.strip(), Sql.cut(clock.instant()), by.actor());
  }

  private static void refuseDocument(StoredMemorandum other) {
    Message text =
        Message.of("memoranda.document-twice")
            .with("id", other.id())
            .with("department", other.department());
    throw ProblemException.of(new InputFault("/document", "memoranda.document-twice", text));
  }

  private static void refuseAadhaar(String place, @Nullable Object given) {
    if (given instanceof String text && !text.startsWith("sha256:") && AadhaarText.isIn(text)) {
      throw ProblemException.of(
          new InputFault(place, "secret.aadhaar", Message.of("suppliers.aadhaar")));
    }
  }

  /** A memorandum. */
  StoredMemorandum find(Transaction tx, String department, String id) {
    return new Memoranda(tx)
        .find(DepartmentIds.require(department), id)
        .orElseThrow(() -> ProblemException.notFound("memoranda.no-such", id));
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }
}
