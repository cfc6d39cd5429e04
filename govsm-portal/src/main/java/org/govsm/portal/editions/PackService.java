package org.govsm.portal.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.text.Message;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;

/**
 * Pack service: takes editions of rule packs in, and puts them in force by somebody else than
 * whoever brought them.
 */
public final class PackService {

  /** The name under which the authorisation table has the steps of an edition. */
  public static final String MACHINE = "pack.edition";

  /** Takes responsibility for what the lint remarks. */
  public static final String ACCEPT = "accept";

  /** Puts an edition in force from a day. */
  public static final String PUT_IN_FORCE = "putInForce";

  /** Takes an edition back before its day. */
  public static final String WITHDRAW = "withdraw";

  /** All steps after the upload. */
  public static final List<String> STEPS = List.of(ACCEPT, PUT_IN_FORCE, WITHDRAW);

  /** The largest file that is read. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final int REASON = 2_000;

  private final EditionsInForce lawByDay;
  private final PackReports reports;
  private final EditionSteps steps;
  private final Clock clock;

  public PackService(
      EditionsInForce lawByDay, PackReports reports, Authorisation table, Clock clock) {
    this.lawByDay = lawByDay;
    this.reports = reports;
    this.steps = new EditionSteps(lawByDay, table, clock);
    this.clock = clock;
  }

  /**
   * Keeps an edition, which decides nothing yet.
   *
   * @throws ProblemException with status 422 and every fault with its line and column, and 409 for
   *     a file that is here already, and where too many wait
   */
  public StoredPack upload(
      Transaction tx, byte[] file, String reason, Optional<String> named, Caller by) {
    requireReason(reason);
    RulePack pack = PackFile.read(file);
    new PackEditions(tx).lock();
    if (pack.status() == RulePack.Status.IN_FORCE) {
      PackFile.into(lawByDay.at(tx, today()).library(), pack);
    }
    List<StoredPack> editions = new PackEditions(tx).of(pack.id());
    EvidenceFile kept = tx.evidence().keep(file);
    Incoming.refuseTwice(editions, kept.digest(), today());
    Incoming.requireRoom(tx, file.length);
    return new PackEditions(tx)
        .upload(pack.id(), pack.edition(), pack.digest(), kept.digest(), by(by, named, reason));
  }

  /**
   * Reads a file that is not too large to be a pack.
   *
   * @param in the file; read to its end, not closed
   * @throws ProblemException with status 413 for a larger one
   */
  public static byte[] bytes(long bytes, InputStream in) {
    if (bytes > MOST_BYTES) {
      throw ProblemException.of(413, Message.of("packs.large").with("most", MOST_BYTES));
    }
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An edition. */
  public StoredPack find(Transaction tx, String pack, int number) {
    Message none = Message.of("packs.none").with("pack", pack).with("number", number);
    return new PackEditions(tx)
        .find(pack, number)
        .orElseThrow(() -> ProblemException.notFound(none));
  }

  /** An edition, held so that nobody else changes it until the unit of work ends. */
  public StoredPack hold(Transaction tx, String pack, int number) {
    find(tx, pack, number);
    new PackEditions(tx).lock();
    return find(tx, pack, number);
  }

  /**
   * Takes a step.
   *
   * @throws ProblemException with status 403 for whoever may not, 409 where the edition does not
   *     stand so, and 422 with what is missing
   */
  public StoredPack step(Transaction tx, StoredPack edition, PackOrder order, Caller by) {
    if (!STEPS.contains(order.step())) {
      Message text = Message.of("input.code").with("allowed", STEPS);
      throw refused("/step", "input.code", text);
    }
    steps.require(tx, edition, order.step(), by);
    PackEditions.By who = by(by, order.person(), order.reason());
    return switch (order.step()) {
      case ACCEPT -> accept(tx, edition, who);
      case PUT_IN_FORCE -> putInForce(tx, edition, order, who);
      default -> withdraw(tx, edition, who);
    };
  }

  private StoredPack accept(Transaction tx, StoredPack edition, PackEditions.By by) {
    requireWaiting(edition);
    requireReason(by.reason());
    if (reports.toAccept(tx, edition).isEmpty()
        || edition.last(PackEditions.ACCEPTED).isPresent()) {
      throw ProblemException.of(409, "packs.nothing-to-accept");
    }
    return new PackEditions(tx).step(PackEditions.ACCEPTED, edition, by);
  }

  private StoredPack putInForce(
      Transaction tx, StoredPack edition, PackOrder order, PackEditions.By by) {
    requireWaiting(edition);
    if (by.person().equals(edition.uploadedBy())) {
      throw ProblemException.of(403, "packs.second-person");
    }
    LocalDate from =
        order
            .from()
            .orElseThrow(() -> refused("/from", "tree.required", Message.of("fault.required")));
    if (from.isBefore(today()) && by.reason().isBlank()) {
      throw refused("/reason", "packs.retroactive", Message.of("packs.retroactive"));
    }
    requireLength(by.reason());
    List<LintNote> open = reports.toAccept(tx, edition);
    if (!open.isEmpty() && edition.last(PackEditions.ACCEPTED).isEmpty()) {
      Message text = Message.of("packs.accept-first").with("notes", open.size());
      throw ProblemException.of(409, text);
    }
    requireDeciding(tx, edition);
    Incoming.requireRoomInForce(tx, edition, today());
    return new PackEditions(tx).order(edition, from, by);
  }

  private void requireDeciding(Transaction tx, StoredPack edition) {
    RulePack pack = lawByDay.pack(tx, edition.file());
    if (pack.status() == RulePack.Status.DRAFT) {
      throw ProblemException.of(409, "packs.says-draft");
    }
    PackFile.into(lawByDay.at(tx, today()).library(), pack);
  }

  private StoredPack withdraw(Transaction tx, StoredPack edition, PackEditions.By by) {
    boolean begun = edition.from().map(day -> !day.isAfter(today())).orElse(false);
    if (edition.withdrawn() || begun) {
      String why = begun ? "packs.has-begun" : "packs.not-waiting";
      throw ProblemException.of(409, why);
    }
    requireReason(by.reason());
    return new PackEditions(tx).step(PackEditions.WITHDRAWN, edition, by);
  }

  private static void requireWaiting(StoredPack edition) {
    if (!edition.isWaiting()) {
      throw ProblemException.of(409, "packs.not-waiting");
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw refused("/reason", "tree.required", Message.of("fault.required"));
    }
    requireLength(reason);
    ProblemException.unlessNone(FreeTexts.reason("/reason", reason));
  }

  private static void requireLength(String reason) {
    if (reason.length() > REASON) {
      Message text = Message.of("packs.long").with("most", REASON);
      throw refused("/reason", "packs.long", text);
    }
    FreeTexts.refuseNumbers(Map.of("reason", reason));
  }

  /** The steps that a caller may take with an edition. */
  Set<String> steps(Transaction tx, StoredPack edition, Caller by) {
    return steps.of(tx, edition, by);
  }

  private PackEditions.By by(Caller by, Optional<String> named, String reason) {
    return new PackEditions.By(
        by.actor(), PackPerson.of(by, named), reason.strip(), clock.instant());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static ProblemException refused(String pointer, String code, Message text) {
    return ProblemException.of(new InputFault(pointer, code, text));
  }
}
