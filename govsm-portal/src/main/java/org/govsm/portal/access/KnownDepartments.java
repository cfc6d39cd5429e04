package org.govsm.portal.access;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Known departments: those of which something is recorded and those of users. What is read of any
 * other is not found: an empty list would look as if all were in order.
 */
public final class KnownDepartments implements BiFunction<Caller, String, Optional<Message>> {

  private static final String OWN_CHAINS = "govsm.";

  private final Store store;
  private final Set<String> always;

  /**
   * Those of a store.
   *
   * @param always ids of departments that are known from the start
   */
  public KnownDepartments(Store store, Set<String> always) {
    this.store = store;
    this.always = Set.copyOf(always);
  }

  /** Why a department is not known, with the nearest that the caller sees; nothing if it is. */
  @Override
  public Optional<Message> apply(Caller caller, String id) {
    return always.contains(id) ? Optional.empty() : store.read(tx -> unknown(tx, caller, id));
  }

  private static Optional<Message> unknown(Transaction tx, Caller caller, String id) {
    if (tx.chains().written().contains(id)) {
      return Optional.empty();
    }
    Set<String> known = of(tx);
    if (known.contains(id)) {
      return Optional.empty();
    }
    known.removeIf(one -> !caller.seesDepartment(one));
    return Optional.of(
        NearestName.likely(id, known)
            .map(near -> Message.of("events.no-department-near").with("nearest", near))
            .orElse(Message.of("events.no-department"))
            .with("what", id));
  }

  /** Those with a chain or a user. */
  public static Set<String> of(Transaction tx) {
    Set<String> all = new TreeSet<>(tx.chains().written());
    new Users(tx)
        .all().stream()
            .map(User::facts)
            .filter(facts -> !facts.roles().contains(Caller.SUPPLIER))
            .map(UserFacts::units)
            .forEach(all::addAll);
    all.removeIf(one -> one.startsWith(OWN_CHAINS) || one.equals(UserFacts.EVERY));
    return all;
  }
}
