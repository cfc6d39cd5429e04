package org.govsm.governance.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Address of a post in one form: two spellings of one post are the same, whatever their scheme,
 * host for telephones, last slash, and words that only tell who passed the link on.
 */
record PostAddress(Address address, Optional<Platform> platform) {

  /** Pages of an account that show its posts, or tell of it. */
  private static final Set<String> PAGES =
      Set.of(
          "about",
          "community",
          "events",
          "featured",
          "followers",
          "following",
          "highlights",
          "home",
          "jobs",
          "likes",
          "live",
          "media",
          "mentions",
          "people",
          "photos",
          "playlists",
          "posts",
          "reels",
          "reviews",
          "shorts",
          "streams",
          "tagged",
          "videos",
          "with_replies");

  /** Hosts of platforms that lead elsewhere, or are for who runs an account. */
  private static final Set<String> BESIDE = Set.of("l.", "lm.", "business.");

  private static final Predicate<String> PASSED_ON =
      Pattern.compile(
              "(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|igsh|igshid|mibextid|mc_[ce]id)=.*")
          .asMatchPredicate();

  /** Some platforms call accounts and posts by numbers too. */
  private static final Predicate<String> NUMBER = Pattern.compile("\\d+").asMatchPredicate();

  private static final Predicate<String> FIGURES = Pattern.compile("=.*\\d").asPredicate();

  boolean isShort() {
    return HandlesFile.KNOWN.shortHosts.contains(address.host())
        || platform.filter(known -> known.posts().isShort(address)).isPresent();
  }

  /** What is the same for two spellings of one post and for no others. */
  String key() {
    return post()
        .map(post -> (post.ofAccount() ? account() : place()) + " " + post.number())
        .orElseGet(() -> place() + path(address) + "?" + String.join("&", telling()));
  }

  /** Whether what stands behind the post in both addresses is one too, such as a comment. */
  boolean isBesideAs(PostAddress other) {
    return beside().equals(other.beside());
  }

  private List<String> beside() {
    String number = post().map(PostForms.Post::query).orElse("") + "=";
    return telling().stream().filter(one -> !one.startsWith(number)).toList();
  }

  /** Whether both are addresses of one page, whatever is asked of it. */
  boolean isOnPageOf(PostAddress other) {
    return (place() + path(address)).equals(other.place() + path(other.address()));
  }

  /** The handle of the account, where it stands in the address of the post. */
  private Optional<String> handle() {
    return post().flatMap(PostForms.Post::handle).map(HandleForms::plain);
  }

  /**
   * Whether it is surely under another account; not where it stands under a number.
   *
   * @param written the address as it is written
   */
  boolean isOfAnother(
      String written, Optional<String> name, Optional<String> handle, Optional<Address> own) {
    Optional<String> first = address.segments().stream().findFirst();
    if (first.filter(NUMBER).isPresent()) {
      return false;
    }
    Optional<String> plain = handle.map(HandleForms::plain).filter(one -> !one.isEmpty());
    if (platform.isPresent()) {
      boolean told = handle().isPresent() && plain.isPresent() && !handle().equals(plain);
      return told || Platforms.isOfAnother(written, name, handle);
    }
    // where its own address is made of the handle alone, its posts stand below it
    boolean below =
        own.filter(one -> one.host().equals(address.host()) && one.segments().size() == 1)
            .map(one -> HandleForms.plain(one.segments().get(0)))
            .filter(one -> plain.equals(Optional.of(one)))
            .isPresent();
    return below && !first.map(HandleForms::plain).equals(plain);
  }

  private Optional<PostForms.Post> post() {
    return platform.flatMap(known -> known.posts().post(address));
  }

  private String account() {
    return platform
        .flatMap(known -> known.read(address).map(known::key))
        .orElseGet(() -> place() + path(address));
  }

  private String place() {
    return platform.map(Platform::id).orElse(address.host());
  }

  private static String path(Address address) {
    return address.segments().stream().collect(Collectors.joining("/", "/", ""));
  }

  private List<String> telling() {
    return address.queries().stream().filter(PASSED_ON.negate()).sorted().toList();
  }

  /**
   * Whether it is that of a host or an account. What has figures behind it may be that of a post.
   */
  boolean isOfNoPost(Optional<String> handle, Optional<Address> own) {
    boolean account =
        platform.filter(known -> known.isAccount(address, PAGES)).isPresent()
            || isHandle(handle)
            || own.filter(this::isSamePage).isPresent();
    if (platform.isPresent()) {
      return account || post().isEmpty() && platform.filter(this::isOfOther).isPresent();
    }
    return address.segments().isEmpty() && telling().isEmpty()
        || account && telling().stream().noneMatch(FIGURES);
  }

  /** Whether a page of a platform that has no form of a post is surely something else. */
  private boolean isOfOther(Platform known) {
    List<String> segments = address.segments();
    return !known.posts().others()
        || segments.size() < 2
        || known.isReserved(segments.get(0))
        || BESIDE.stream().anyMatch(address.host()::startsWith);
  }

  private boolean isHandle(Optional<String> handle) {
    return address.segments().size() == 1
        && post().isEmpty()
        && handle
            .map(HandleForms::plain)
            .filter(one -> one.equals(HandleForms.plain(address.segments().get(0))))
            .isPresent();
  }

  private boolean isSamePage(Address own) {
    return post().isEmpty()
        && own.host().equals(address.host())
        && path(own).toLowerCase(Locale.ROOT).equals(path(address).toLowerCase(Locale.ROOT));
  }
}
