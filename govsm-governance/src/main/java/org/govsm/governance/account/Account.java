package org.govsm.governance.account;

import static java.util.stream.Stream.concat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.tree.TreeReader;

/** One account on one platform, as its department describes it. What is not said is not known. */
public final class Account {

  static final List<String> STATES =
      List.of(
          "PROPOSED",
          "APPROVED",
          "CREATED",
          "ACTIVE",
          "DORMANT",
          "SUSPENDED",
          "COMPROMISED",
          "HANDOVER",
          "CLOSING",
          "ARCHIVED",
          "CLOSED",
          "REJECTED");

  private static final List<String> READ =
      List.of(
          "id",
          "platform",
          "handle",
          "state",
          "stateSince",
          "createdAt",
          "activatedAt",
          "lastPostAt",
          "posts");

  private static final List<String> ACCEPTED =
      List.of(
          "url",
          "hosting",
          "ownerType",
          "registrationEmail",
          "mfa",
          "moderationMode",
          "allowsThirdPartyContent",
          "suspendedReason");

  private final String id;
  private final Optional<String> platform;
  private final Optional<String> handle;
  private final Optional<String> state;
  private final Map<String, Instant> moments = new LinkedHashMap<>();
  private final boolean postsKnown;
  private final Optional<Instant> lastOriginalPostAt;

  private Account(TreeReader tree) {
    tree.only(concat(READ.stream(), ACCEPTED.stream()).toList());
    tree.require("id");
    id = tree.text("id").orElse("");
    platform = tree.text("platform");
    handle = tree.text("handle");
    state = tree.code("state", STATES);
    for (String name : List.of("stateSince", "createdAt", "activatedAt", "lastPostAt")) {
      tree.moment(name).ifPresent(moment -> moments.put("/" + name, moment));
    }
    List<Post> posts = new ArrayList<>();
    tree.objects("posts").orElse(List.of()).forEach(post -> posts.add(take(post)));
    postsKnown = tree.has("lastPostAt") || tree.any("posts").isPresent();
    lastOriginalPostAt =
        concat(
                Stream.ofNullable(moments.get("/lastPostAt")),
                posts.stream().filter(Post::isOriginal).flatMap(p -> p.publishedAt().stream()))
            .max(Instant::compareTo);
  }

  static Account read(TreeReader tree) {
    return new Account(tree);
  }

  private Post take(TreeReader tree) {
    Post post = Post.read(tree);
    if (!post.kind().equals(Post.SCHEDULED)) {
      String place = tree.pointer().substring(tree.pointer().lastIndexOf("/posts/"));
      post.publishedAt().ifPresent(moment -> moments.put(place + "/publishedAt", moment));
    }
    return post;
  }

  /**
   * The account.
   *
   * @return its id within the facts
   */
  public String id() {
    return id;
  }

  /**
   * Where it is.
   *
   * @return the platform, such as {@code X}
   */
  public Optional<String> platform() {
    return platform;
  }

  /**
   * What it is called there.
   *
   * @return the handle
   */
  public Optional<String> handle() {
    return handle;
  }

  /**
   * Where it stands in the life of an account.
   *
   * @return one of PROPOSED, APPROVED, CREATED, ACTIVE, DORMANT, SUSPENDED, COMPROMISED, HANDOVER,
   *     CLOSING, ARCHIVED, CLOSED, REJECTED
   */
  public Optional<String> state() {
    return state;
  }

  /**
   * Since when it is in that state.
   *
   * @return the moment; a day stands for its start in India
   */
  public Optional<Instant> stateSince() {
    return Optional.ofNullable(moments.get("/stateSince"));
  }

  /**
   * When it was first activated.
   *
   * @return the moment; a day stands for its start in India
   */
  public Optional<Instant> activatedAt() {
    return Optional.ofNullable(moments.get("/activatedAt"));
  }

  /**
   * Whether the facts say what was posted, be it that nothing was.
   *
   * @return false where {@link #lastOriginalPostAt} is empty because nobody said
   */
  public boolean postsKnown() {
    return postsKnown;
  }

  /**
   * The last new content of its own.
   *
   * @return when it was published; nothing where there is none or {@link #postsKnown} is false
   */
  public Optional<Instant> lastOriginalPostAt() {
    return lastOriginalPostAt;
  }

  /** The moments that must not lie ahead, by their pointer within the account. */
  Map<String, Instant> moments() {
    return moments;
  }
}
