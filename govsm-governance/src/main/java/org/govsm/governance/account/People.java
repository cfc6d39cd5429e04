package org.govsm.governance.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** The people of one department, as its facts name them. */
public final class People {

  private static final Pattern VENDOR =
      Pattern.compile("(^|.*[^\\p{L}])(vendor|agency|contractor)([^\\p{L}].*|$)");

  private final Map<String, Fact> byId = new LinkedHashMap<>();

  private People(Facts facts) {
    for (Fact person : facts.each("people")) {
      person.at("id").text().ifPresent(id -> byId.put(id, person));
    }
  }

  /**
   * The people of facts.
   *
   * @param facts the facts
   * @return their people
   */
  public static People of(Facts facts) {
    return new People(facts);
  }

  /**
   * A person.
   *
   * @param id the id within the facts
   * @return all that is said of the person; nothing where nobody of that id is named
   */
  public Optional<Fact> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Whether a person is in service here.
   *
   * @param id the id within the facts
   * @param at the moment of the question
   * @return nothing where that is not known
   */
  public Optional<Boolean> active(String id, Instant at) {
    Fact person = find(id).orElse(Fact.of(Map.of()));
    Optional<Moment> left = person.at("leftPostAt").moment();
    if (left.filter(moment -> !at.isBefore(moment.end())).isPresent()) {
      return Optional.of(false);
    }
    Optional<Boolean> status = person.at("status").text().map("ACTIVE"::equals);
    Optional<Boolean> stated = person.at("active").flag().or(() -> status);
    return stated.isEmpty() && left.isPresent() ? Optional.of(true) : stated;
  }

  /**
   * Whether a person works for a vendor.
   *
   * @param id the id within the facts
   * @return true where type or role say so
   */
  public boolean isVendor(String id) {
    Fact person = find(id).orElse(Fact.of(Map.of()));
    String role = person.at("role").text().orElse("").toLowerCase(Locale.ROOT);
    return person.at("type").is("VENDOR") || VENDOR.matcher(role).matches();
  }
}
