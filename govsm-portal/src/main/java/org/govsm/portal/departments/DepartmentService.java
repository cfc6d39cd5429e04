package org.govsm.portal.departments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Department service: registers and changes departments. */
public final class DepartmentService {

  private static final Jurisdictions PLACES = Jurisdictions.shipped();

  private final BiFunction<Transaction, LocalDate, Law> laws;
  private final DepartmentOfficers officers;
  private final Clock clock;

  public DepartmentService(
      BiFunction<Transaction, LocalDate, Law> laws, Authorisation table, Clock clock) {
    this.laws = laws;
    this.officers = new DepartmentOfficers(table);
    this.clock = clock;
  }

  /**
   * Registers a department.
   *
   * @throws ProblemException with every fault, and with status 403 where it is not the caller's
   * @throws org.govsm.portal.store.StoreRefusal if it is registered already
   */
  public DepartmentRecord register(Transaction tx, Map<String, @Nullable Object> tree, Caller by) {
    ProblemException.unlessNone(Secrets.in(tree));
    DepartmentReader.Read read = reader(tx, Optional.empty(), by).read(Optional.empty(), tree);
    by.requireDepartment(read.id());
    requireNoTwin(tx, read.id());
    return new Departments(tx)
        .register(read.id(), read.content(), Sql.cut(clock.instant()), by.actor());
  }

  /** Two ids that differ in upper and lower case alone would be taken for each other. */
  private static void requireNoTwin(Transaction tx, String id) {
    for (String other : tx.chains().written()) {
      if (other.equalsIgnoreCase(id) && !other.equals(id)) {
        Message text = Message.of("department.twin").with("other", other);
        throw ProblemException.of(new InputFault("/id", "department.twin", text));
      }
    }
  }

  /**
   * Changes what is registered. What it says already makes no version.
   *
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public DepartmentRecord change(
      Transaction tx, DepartmentRecord before, Map<String, @Nullable Object> tree, Caller by) {
    by.requireDepartment(before.department());
    ProblemException.unlessNone(Secrets.in(tree));
    DepartmentReader.Read read =
        reader(tx, Optional.of(before), by).read(Optional.of(before.department()), tree);
    return CanonicalForm.digest(read.content()).equals(before.digest())
        ? before
        : new Departments(tx).change(before, read.content(), Sql.cut(clock.instant()), by.actor());
  }

  /**
   * A department as it is registered.
   *
   * @throws ProblemException with status 404 if it is not
   */
  public DepartmentRecord current(Transaction tx, String department) {
    return new Departments(tx)
        .find(department)
        .orElseThrow(() -> ProblemException.notFound("department.not-registered", department));
  }

  /** The departments that a caller sees, registered or not; ordered by id. */
  public List<String> seen(Transaction tx, Caller by) {
    return List.copyOf(DepartmentIndex.seen(tx, by));
  }

  /** The registered departments that can be named as the one above: those that the caller sees. */
  Map<String, DepartmentRecord> parents(Transaction tx, Optional<String> department, Caller by) {
    Departments departments = new Departments(tx);
    Optional<String> now =
        department.flatMap(departments::find).flatMap(record -> record.text("parent"));
    Map<String, DepartmentRecord> parents = new LinkedHashMap<>();
    departments.all().stream()
        .filter(
            one -> by.seesDepartment(one.department()) || now.equals(Optional.of(one.department())))
        .forEach(one -> parents.put(one.department(), one));
    return parents;
  }

  /** The users who can be officers of a department; their names by id. */
  Map<String, Message> officers(Transaction tx, String department, Caller by) {
    return officers.choices(tx, department, by);
  }

  /**
   * The users of a department as its officers, of whom each has a role for a designation: what is
   * proposed where none is recorded.
   */
  List<DepartmentRecord.Officer> proposed(Transaction tx, String department, Caller by) {
    return officers.proposed(tx, department, by, laws.apply(tx, today()).languages());
  }

  /** What an officer is called. */
  Message officer(Transaction tx, String user) {
    return officers.name(tx, user);
  }

  /** The books of rules that there are. */
  List<RuleBook> books(Transaction tx) {
    return laws.apply(tx, today()).books();
  }

  /** The book that applies: the one that is chosen, else that of the government. */
  Optional<RuleBook> book(Transaction tx, DepartmentRecord record) {
    return record
        .book()
        .flatMap(id -> books(tx).stream().filter(book -> book.id().equals(id)).findFirst());
  }

  /** The governments of today. */
  Collection<Jurisdiction> governments() {
    return PLACES.on(today());
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  private DepartmentReader reader(Transaction tx, Optional<DepartmentRecord> before, Caller by) {
    return new DepartmentReader(
        new DepartmentReader.Known() {
          @Override
          public boolean government(String id) {
            return governments().stream().anyMatch(one -> one.id().equals(id));
          }

          @Override
          public boolean kind(String code) {
            return before.flatMap(one -> one.text("kind")).filter(code::equals).isPresent();
          }

          @Override
          public Optional<InputFault> namesake(String id, Map<String, @Nullable Object> tree) {
            return Namesakes.of(new Departments(tx).all(), id, tree, before);
          }

          @Override
          public List<RuleBook> books() {
            return DepartmentService.this.books(tx);
          }

          @Override
          public Optional<Message> notAbove(String department, String parent) {
            return parents(tx, Optional.of(department), by).containsKey(parent)
                ? DepartmentService.notAbove(tx, department, parent)
                : Optional.of(Message.of("department.no-parent").with("what", parent));
          }

          @Override
          public boolean officer(String department, String user) {
            return officers.choices(tx, department, by).containsKey(user);
          }
        });
  }

  /** Each department on the way up is held, so that no two changes close a circle together. */
  private static Optional<Message> notAbove(Transaction tx, String department, String parent) {
    Departments departments = new Departments(tx);
    tx.events().lock(department);
    Set<String> above = new HashSet<>(Set.of(department));
    Optional<String> next = Optional.of(parent);
    while (next.isPresent()) {
      if (!above.add(next.get())) {
        return Optional.of(Message.of("department.cycle"));
      }
      tx.events().lock(next.get());
      next = departments.find(next.get()).flatMap(one -> one.text("parent"));
    }
    return Optional.empty();
  }
}
