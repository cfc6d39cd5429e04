package org.govsm.governance.account;

import static java.util.stream.Stream.concat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** One account on one platform, as its department describes it. What is not said is not known. */
public final class Account {

  /** First published by the account, or a tailored copy of an item of the department's own. */
  private static final List<String> ORIGINAL = List.of("original", "tailored-copy", "consultation");

  private static final List<String> NOT_ORIGINAL =
      List.of("reshare", "auto-sync", "reply", "profile-edit", "scheduled");

  private static final List<String> NO_MORE = List.of("ARCHIVED", "CLOSED");

  private final FactNode fact;
  private final List<FactNode> posts;

  /** An account, and those posts of the whole department that are its own. */
  Account(FactNode fact, List<FactNode> posts) {
    this.fact = fact;
    List<FactNode> all = new ArrayList<>(fact.at("posts").items());
    all.addAll(posts);
    this.posts = List.copyOf(all);
  }

  /** All that is said of the account. */
  public FactNode fact() {
    return fact;
  }

  /**
   * Something that is said of the account.
   *
   * @param names the names of members, such as {@code registrationEmail}, {@code type}
   * @return the fact, be it absent
   */
  public FactNode at(String... names) {
    return fact.at(names);
  }

  /**
   * The account.
   *
   * @return its id within the facts
   */
  public String id() {
    return at("id").text().orElse("");
  }

  /**
   * Where it is.
   *
   * @return the platform, such as {@code X}
   */
  public Optional<String> platform() {
    return at("platform").text();
  }

  /**
   * The mailbox with which it is registered.
   *
   * @return its address, be it given alone or with what else is known of the mailbox
   */
  public FactNode mailbox() {
    FactNode mailbox = at("registrationEmail");
    return mailbox.text().isPresent() ? mailbox : at("registrationEmail", "address");
  }

  /**
   * What it is called there.
   *
   * @return the handle, without a leading at sign
   */
  public Optional<String> handle() {
    return at("handle").text().map(h -> h.startsWith("@") ? h.substring(1) : h);
  }

  /**
   * Whether its address is that of another account.
   *
   * @return true where the address is on another platform than the one that is said, or names
   *     another handle; false where govsm cannot read it
   */
  public boolean isAddressOfAnother() {
    return at("url").text().filter(u -> Platforms.isOfAnother(u, platform(), handle())).isPresent();
  }

  /**
   * Where it stands in the life of an account.
   *
   * @return one of PROPOSED, APPROVED, CREATED, ACTIVE, DORMANT, SUSPENDED, COMPROMISED, HANDOVER,
   *     CLOSING, ARCHIVED, CLOSED, REJECTED
   */
  public Optional<String> state() {
    return at("state").text();
  }

  /**
   * Whether it is in a state.
   *
   * @return false also where the state is not known
   */
  public boolean isIn(String state) {
    return at("state").is(state);
  }

  /**
   * Whether it exists on its platform.
   *
   * @return false before it is created and after it is given up; true where the state is not known
   */
  public boolean exists() {
    return state()
        .map(s -> AccountLifeCycle.existing().contains(s) && !NO_MORE.contains(s))
        .orElse(true);
  }

  /**
   * Since when it is in that state.
   *
   * @return the moment; a day stands for its start in India
   */
  public Optional<Instant> stateSince() {
    return at("stateSince").moment().map(Moment::start);
  }

  /**
   * When it was first activated.
   *
   * @return the moment; a day stands for its start in India
   */
  public Optional<Instant> activatedAt() {
    return at("activatedAt").moment().map(Moment::start);
  }

  /**
   * Whether the facts say what was posted, be it that nothing was.
   *
   * @return false where {@link #lastOriginalPostAt} is empty because nobody said
   */
  public boolean postsKnown() {
    return !at("lastPostAt").isAbsent() || at("posts").isList() || lastOriginalPostAt().isPresent();
  }

  /**
   * Its posts, whether they stand with the account or among those of the department.
   *
   * @return in the order given, those of the account first
   */
  public List<FactNode> posts() {
    return posts;
  }

  /**
   * The last new content of its own.
   *
   * @return when it was published; nothing where there is none or {@link #postsKnown} is false
   */
  public Optional<Instant> lastOriginalPostAt() {
    return concat(
            at("lastPostAt").moment().stream(),
            posts.stream()
                .filter(post -> isKind(post, ORIGINAL))
                .filter(post -> !post.at("state").isWord("SCHEDULED"))
                .flatMap(post -> post.at("publishedAt").moment().stream()))
        .map(Moment::start)
        .max(Instant::compareTo);
  }

  private static boolean isKind(FactNode post, List<String> kinds) {
    return post.at("kind").isOneOf(kinds);
  }

  /**
   * Posts of which it is not known whether, or when, they were new content of its own.
   *
   * @return in the order given; none where the account itself says when the last one was
   */
  public List<FactNode> uncertainPosts() {
    return at("lastPostAt").isAbsent()
        ? posts.stream().filter(Account::isUncertain).toList()
        : List.of();
  }

  private static boolean isUncertain(FactNode post) {
    boolean dated = post.at("publishedAt").moment().isPresent();
    boolean original = isKind(post, ORIGINAL);
    return !isKind(post, NOT_ORIGINAL)
        && !post.at("state").isWord("SCHEDULED")
        && !(original && dated)
        && !(original && post.at("publishedAt").isNone());
  }

  /** Id, platform and handle as far as known. */
  @Override
  public String toString() {
    return id()
        + platform().map(on -> " " + on).orElse("")
        + handle().map(as -> " " + as).orElse("");
  }
}
