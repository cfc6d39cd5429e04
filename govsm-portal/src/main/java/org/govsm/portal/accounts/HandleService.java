package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountRegister;
import org.govsm.governance.account.HandleAnswer;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.jdbi.v3.core.JdbiException;

/**
 * Handle service: answers the public whether an account is official, over the registers of all
 * departments.
 */
public final class HandleService {

  private static final String COMPROMISED = "compromised";

  /** What tells most comes first. */
  private static final List<String> FIRST =
      List.of(
          "official",
          COMPROMISED,
          "no-longer-used",
          "unverified",
          "looks-like",
          "not-in-register",
          "unavailable");

  /** What must be said beside any other answer. */
  private static final Set<String> WARNINGS = Set.of(COMPROMISED, "no-longer-used", "unverified");

  /** How many accounts are kept in memory. */
  private static final long KNOWN = 6_000;

  private static final InputFault NO_HANDLE =
      new InputFault("/handle", "handle.address", Message.of("fault.handle-address"));

  private final Store store;
  private final Clock clock;
  private final LruCache<ChainHead, AccountRegister> known =
      new LruCache<>(KNOWN, register -> 1 + register.entries().size());

  public HandleService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * An answer, and whose register gives it.
   *
   * @param department the department; nothing where no register knows of the account
   */
  public record Answered(HandleAnswer answer, Optional<String> department) {

    private boolean isCompromised() {
      return answer.status().equals(COMPROMISED);
    }

    /** Whether it must be said even if the handle is official on another platform. */
    boolean isWarning() {
      return WARNINGS.contains(answer.status());
    }

    /**
     * Whether its platform has an official account of the handle, or of the same name otherwise.
     */
    boolean isOfficialThere() {
      return answer.status().equals("official") || answer.isWrittenOtherwise();
    }

    /** Whether some register could not be read, so that nothing is known. */
    public boolean isUnavailable() {
      return answer.status().equals("unavailable") && !answer.isWithoutRegister();
    }
  }

  /**
   * Whether an account is official.
   *
   * @param platform the platform; may be empty where an address is given
   * @throws ProblemException with the fault where it cannot be told which account is meant
   */
  public Answered official(String platform, String handle) {
    Instant now = clock.instant();
    List<Register> registers;
    try {
      registers = registers(now);
    } catch (StoreRefusal | JdbiException e) {
      AccountRegister unreadable =
          AccountRegister.unavailable(Message.of("handles.unreadable"), "govsm", now);
      return new Answered(
          ProblemException.accepted(unreadable.officialHandle(platform, handle)), Optional.empty());
    }
    if (registers.isEmpty()) {
      HandleAnswer silent = ask(AccountRegister.none("govsm", now), platform, handle, List.of());
      return new Answered(silent, Optional.empty());
    }
    List<String> known =
        registers.stream().flatMap(one -> one.register().platforms().stream()).toList();
    List<Answered> answers = new ArrayList<>();
    HandleAnswer none = ask(none(now), platform, handle, known);
    answers.add(new Answered(none, Optional.empty()));
    for (Register one : registers) {
      HandleAnswer answer = ask(one.register(), platform, handle, known);
      answers.add(new Answered(answer, Optional.of(one.department())));
    }
    return answers.stream()
        .filter(Answered::isCompromised)
        .findFirst()
        .or(() -> answers.stream().reduce((one, next) -> tellsMore(next, one) ? next : one))
        .orElseThrow();
  }

  /**
   * Whether a handle is official on some platform: where the question names none.
   *
   * @return the answer of each platform that has such handles, what tells most first
   * @throws ProblemException with the fault where it can be a handle on none
   */
  List<Answered> anywhere(String handle) {
    List<Answered> answers = new ArrayList<>();
    ProblemException refused = ProblemException.of(NO_HANDLE);
    for (String platform : platforms()) {
      try {
        answers.add(official(platform, handle));
      } catch (ProblemException e) {
        refused = e;
      }
    }
    if (answers.isEmpty()) {
      throw refused;
    }
    answers.sort(
        (one, next) -> tellsMore(one, next) ? -1 : Boolean.compare(tellsMore(next, one), false));
    return List.copyOf(answers);
  }

  /** The platforms that govsm knows, and all others on which some register has an account. */
  List<String> platforms() {
    Set<String> all = new LinkedHashSet<>(Platforms.names());
    try {
      registers(clock.instant()).forEach(one -> all.addAll(one.register().platforms()));
    } catch (StoreRefusal | JdbiException e) {
      return List.copyOf(all); // the answer says that no register can be read
    }
    return List.copyOf(all);
  }

  private static boolean tellsMore(Answered one, Answered other) {
    return rank(one) < rank(other)
        || (rank(one) == rank(other) && one.answer().isNearerThan(other.answer()));
  }

  private static int rank(Answered one) {
    return FIRST.indexOf(one.answer().status());
  }

  private static AccountRegister none(Instant now) {
    return AccountRegister.fromPlain(List.of(), "govsm", now).orThrow();
  }

  private static HandleAnswer ask(
      AccountRegister register, String platform, String handle, List<String> known) {
    return ProblemException.accepted(register.officialHandle(platform, handle, known));
  }

  /**
   * Official accounts by a part of their name, or of the department that they belong to.
   *
   * @param named whether a department is called so
   * @return department by department, each ordered by id
   */
  List<FoundAccount> search(String text, Predicate<String> named) {
    return registers(clock.instant()).stream()
        .flatMap(
            one ->
                one.register().search(named.test(one.department()) ? "" : text).stream()
                    .map(entry -> new FoundAccount(one.department(), entry)))
        .sorted(Comparator.comparing(FoundAccount::place))
        .toList();
  }

  /** Official accounts by a part of their name alone. */
  public List<FoundAccount> search(String text) {
    return search(text, department -> false);
  }

  private List<Register> registers(Instant now) {
    return store.read(
        tx ->
            new RegisteredAccounts(tx)
                .departments().stream()
                    .map(one -> new Register(one, register(tx, one, now)))
                    .toList());
  }

  /** Of a department to which nothing happened since, as it was read before. */
  private AccountRegister register(Transaction tx, String department, Instant now) {
    Optional<ChainHead> head = tx.events().head(department);
    return head.flatMap(known::find)
        .map(register -> register.asOf(now))
        .orElseGet(
            () -> {
              AccountRegister read = Registers.of(tx, department, List.of(), now);
              head.ifPresent(at -> known.put(at, read));
              return read;
            });
  }

  /** The register of a department. */
  public AccountRegister register(Transaction tx, String department, CustodyLog log) {
    return Registers.of(tx, department, log.state().accounts(), clock.instant());
  }

  private record Register(String department, AccountRegister register) {}
}
