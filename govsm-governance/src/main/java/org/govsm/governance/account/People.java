package org.govsm.governance.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** The people of one department, as its facts name them. */
public final class People {

  private static final Pattern VENDOR =
      Pattern.compile(
          "(^|.*[^\\p{L}])(vendor|agency|contractor|consultant|outsourced)([^\\p{L}].*|$)");

  /** Tasks that no vendor may have, and the words of offices. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(^|.*[^\\p{L}])(officer|deputy|director|secretary|commissioner|collector|magistrate"
              + "|superintendent|inspector|constable|registrar|clerk|minister|head of \\p{L}+"
              + "|security[ _-]lead|champion|reviewer|moderator|auditor|authority|spokesperson"
              + "|अधिकारी|निदेशक|सचिव|आयुक्त|निरीक्षक)([^\\p{L}].*|$)");

  private static final Pattern NODAL_OFFICER = Pattern.compile("(?i)nodal[ _-]officer");

  private final Map<String, FactNode> byId = new LinkedHashMap<>();
  private final Map<String, Moment> usersLeft = new LinkedHashMap<>();

  private People(Facts facts) {
    for (FactNode person : facts.each("people")) {
      person.at("id").text().ifPresent(id -> byId.put(id, person));
    }
    for (FactNode user : facts.each("leftUsers")) {
      user.at("person")
          .text()
          .ifPresent(id -> user.at("leftAt").moment().ifPresent(at -> usersLeft.put(id, at)));
    }
  }

  /**
   * The people of facts.
   *
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
  public Optional<FactNode> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The contracts under which people of agencies work.
   *
   * @return by the id of the person, as far as it is stated
   */
  public Map<String, String> contracts() {
    Map<String, String> contracts = new LinkedHashMap<>();
    byId.forEach(
        (id, person) ->
            person
                .at("contract")
                .text()
                .filter(contract -> isVendor(id))
                .ifPresent(contract -> contracts.put(id, contract)));
    return contracts;
  }

  /**
   * Since when a person is no longer in the post.
   *
   * @param id the id within the facts
   * @param at the moment of the question
   * @return the moment, or the end of the day, at which the person left, if it is not after that
   */
  public Optional<Instant> leftBy(String id, Instant at) {
    return find(id)
        .flatMap(person -> person.at("leftPostAt").moment())
        .map(Moment::end)
        .filter(left -> !left.isAfter(at));
  }

  /**
   * The last day of a person in the post.
   *
   * @param id the id within the facts
   * @return the day that was said, or that of the moment that was said, whether it is past or to
   *     come
   */
  public Optional<LocalDate> lastDay(String id) {
    return find(id).flatMap(person -> person.at("leftPostAt").moment()).map(Moment::day);
  }

  /**
   * Whether a person is out of the post, so that nothing the person signs, approves, asks or takes
   * back counts.
   *
   * @param id the id within the facts
   * @param at the moment of the act
   * @return true where the person left by then, or is not in service and no day says since when;
   *     false of somebody who is not known
   */
  public boolean isGone(String id, Instant at) {
    boolean dated = find(id).flatMap(person -> person.at("leftPostAt").moment()).isPresent();
    return leftBy(id, at).isPresent() || !dated && active(id, at).filter(is -> !is).isPresent();
  }

  /**
   * The people who are out of the post.
   *
   * @param at the moment of the question
   * @return their ids, in the order of the facts
   */
  public List<String> gone(Instant at) {
    return byId.keySet().stream().filter(id -> isGone(id, at)).toList();
  }

  /**
   * Whether a person may act: is known, and in post.
   *
   * @param id the id within the facts
   * @param at the moment of the act
   */
  public boolean mayAct(String id, Instant at) {
    return find(id).isPresent() && !isGone(id, at);
  }

  /**
   * Whether a person is a nodal officer in post.
   *
   * @param id the id within the facts
   * @param at the moment of the act
   * @return true where the role says so, in words or as a code, and the person may act
   */
  public boolean isNodalOfficer(String id, Instant at) {
    return mayAct(id, at) && NODAL_OFFICER.matcher(role(id)).matches();
  }

  /**
   * The nodal officers in post.
   *
   * @param at the moment of the act
   * @return their ids, in the order of the facts
   */
  public List<String> nodalOfficers(Instant at) {
    return byId.keySet().stream().filter(id -> isNodalOfficer(id, at)).toList();
  }

  /**
   * Whether the end of a hand-over of keys can be signed: by the one who comes, and by a nodal
   * officer who is somebody else. Where no nodal officer is known, nothing speaks against it.
   *
   * @param incoming the id of the one to whom the keys are to pass
   * @param at the moment at which the hand-over begins
   */
  public boolean canEndHandOver(String incoming, Instant at) {
    List<String> officers = nodalOfficers(at);
    return officers.isEmpty() || officers.stream().anyMatch(one -> !one.equals(incoming));
  }

  /**
   * When a person left by the register of users whom the list of people has in service.
   *
   * @param id the id within the facts
   * @param at the moment of the question
   * @return nothing where the two agree, or the user left later
   */
  public Optional<Moment> userLeft(String id, Instant at) {
    return Optional.ofNullable(usersLeft.get(id))
        .filter(left -> !left.start().isAfter(at))
        .filter(left -> stated(id, at).orElse(false));
  }

  /**
   * Whether a person is in service here.
   *
   * @param id the id within the facts
   * @param at the moment of the question
   * @return nothing where that is not known, or the register of users says otherwise
   */
  public Optional<Boolean> active(String id, Instant at) {
    return userLeft(id, at).isPresent() ? Optional.empty() : stated(id, at);
  }

  private Optional<Boolean> stated(String id, Instant at) {
    FactNode person = find(id).orElse(FactNode.of(Map.of()));
    if (leftBy(id, at).isPresent()) {
      return Optional.of(false);
    }
    Optional<Moment> left = person.at("leftPostAt").moment();
    Optional<Boolean> status =
        person.at("status").text().map(s -> person.at("status").isWord("ACTIVE"));
    Optional<Boolean> flag = person.at("active").flag();
    if (flag.isPresent() && status.isPresent() && !flag.equals(status)) {
      return Optional.empty();
    }
    Optional<Boolean> stated = flag.or(() -> status);
    return stated.isEmpty() && left.isPresent() ? Optional.of(true) : stated;
  }

  /**
   * Whether a person was in the post at some moment.
   *
   * @param id the id within the facts
   * @param at the moment; of a day the whole day is asked
   * @param asOf the moment of the question
   * @return nothing where that is not known
   */
  public Optional<Boolean> inPost(String id, Moment at, Instant asOf) {
    Optional<Instant> left =
        find(id).flatMap(person -> person.at("leftPostAt").moment()).map(Moment::end);
    if (left.isPresent()) {
      boolean after = !at.start().isBefore(left.get());
      boolean before = !at.end().isAfter(left.get());
      return after || before ? Optional.of(!after) : Optional.empty();
    }
    boolean before =
        Optional.ofNullable(usersLeft.get(id))
            .filter(gone -> !at.end().isAfter(gone.start()))
            .isPresent();
    return (before ? stated(id, asOf) : active(id, asOf)).filter(active -> active);
  }

  /**
   * Whether a person is an official, and not of a vendor.
   *
   * @param id the id within the facts
   * @return by type, else by the words of the role; nothing where neither tells
   */
  public Optional<Boolean> isOfficial(String id) {
    FactNode person = find(id).orElse(FactNode.of(Map.of()));
    if (isVendor(id)) {
      return Optional.of(false);
    }
    boolean official = person.at("type").isWord("OFFICIAL") || hasOffice(id);
    return official ? Optional.of(true) : Optional.empty();
  }

  /**
   * Whether a role is that of an office, which nobody of a vendor holds.
   *
   * @param id the id within the facts
   * @return true where the words of the role say so, and no word of them is that of a vendor
   */
  public boolean hasOffice(String id) {
    return isOffice(role(id));
  }

  /**
   * Whether words are those of an office.
   *
   * @param role the words of a role
   * @return true where they name one, and no word of them is that of a vendor
   */
  public static boolean isOffice(String role) {
    String words = role.toLowerCase(Locale.ROOT);
    return OFFICE.matcher(words).matches() && !VENDOR.matcher(words).matches();
  }

  private String role(String id) {
    return find(id)
        .flatMap(person -> person.at("role").text())
        .map(role -> role.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  /**
   * Whether a person works for a vendor.
   *
   * @param id the id within the facts
   * @return true where type or role say so
   */
  public boolean isVendor(String id) {
    FactNode person = find(id).orElse(FactNode.of(Map.of()));
    return person.at("type").isWord("VENDOR") || VENDOR.matcher(role(id)).matches();
  }

  /**
   * Whether a person acts for an agency, so that the acts of officers are not the person's.
   *
   * @param id the id within the facts
   * @return by type; by the words of the role where no type says that it is an official
   */
  public boolean isOfAgency(String id) {
    boolean official = find(id).filter(one -> one.at("type").isWord("OFFICIAL")).isPresent();
    return !official && isVendor(id);
  }
}
