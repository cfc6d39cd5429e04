package org.govsm.governance.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.decision.Plain;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/** The people of a department as custody must know them: ids, no names. */
public final class People implements ToPlain {

  private static final String NODAL_OFFICER = "nodal-officer";

  private final Map<String, Person> people = new LinkedHashMap<>();

  private People(List<TreeReader> trees) {
    for (TreeReader tree : trees) {
      Person person = Person.read(tree);
      if (people.putIfAbsent(person.id, person) != null) {
        tree.fault("id", "people.twice", Message.of("fault.people-twice"));
      }
    }
  }

  /**
   * Reads people.
   *
   * @param tree a list of objects with {@code id}; {@code vendor}, true for staff of an agency;
   *     {@code leftPostAt}, the moment since which the person is no longer in the post; and {@code
   *     roles}, such as {@code nodal-officer}
   * @return the people, or every fault
   */
  public static Checked<People> fromPlain(@Nullable Object tree) {
    List<Fault> faults = new ArrayList<>();
    Map<String, @Nullable Object> wrapped = new LinkedHashMap<>();
    wrapped.put("people", tree);
    TreeReader reader = TreeReader.of(wrapped, "", faults);
    reader.require("people");
    People people = new People(reader.objects("people").orElse(List.of()));
    return Checked.of(people, faults.stream().map(People::unwrapped).toList());
  }

  private static Fault unwrapped(Fault fault) {
    return new Fault(fault.pointer().substring("/people".length()), fault.code(), fault.text());
  }

  boolean isKnown(String id) {
    return people.containsKey(id);
  }

  boolean isVendor(String id) {
    return find(id).map(person -> person.vendor).orElse(false);
  }

  boolean isNodalOfficer(String id) {
    return find(id).map(person -> person.roles.contains(NODAL_OFFICER)).orElse(false);
  }

  /** The moment since which a person is no longer in the post, if that is not after a moment. */
  Optional<Instant> leftBy(String id, Instant moment) {
    return find(id).flatMap(person -> person.leftPostAt).filter(left -> !left.isAfter(moment));
  }

  private Optional<Person> find(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /**
   * The published tree form.
   *
   * @return the people in the order in which they were given
   */
  @Override
  public List<Object> toPlain() {
    return Plain.list(people.values(), person -> person.tree);
  }

  /** One person. */
  private static final class Person {

    private final String id;
    private final boolean vendor;
    private final Optional<Instant> leftPostAt;
    private final List<String> roles;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Person(TreeReader reader) {
      reader.only(List.of("id", "vendor", "leftPostAt", "roles"));
      reader.require("id");
      id = reader.text("id").orElse("");
      vendor = reader.any("vendor").filter(given -> isTruth(reader, given)).isPresent();
      leftPostAt = reader.moment("leftPostAt");
      roles = reader.texts("roles").orElse(List.of());
      reader.names().forEach(n -> reader.any(n).ifPresent(item -> tree.put(n, item)));
    }

    static Person read(TreeReader reader) {
      return new Person(reader);
    }

    private static boolean isTruth(TreeReader reader, Object given) {
      if (!(given instanceof Boolean)) {
        reader.fault("vendor", "people.vendor", Message.of("fault.people-vendor"));
      }
      return Boolean.TRUE.equals(given);
    }
  }
}
