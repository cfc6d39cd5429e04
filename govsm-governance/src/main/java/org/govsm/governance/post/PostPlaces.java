package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Platforms;

/**
 * Places of a post: the addresses at which its versions are said to be, each by the last act that
 * says one, and what stands against another: each is that of one version, on its platform or where
 * its account is registered, under its account, and not that of the account alone.
 */
final class PostPlaces {

  private final PostRecord record;
  private final PostAct act;
  private final Node circumstances;

  PostPlaces(PostRecord record, PostAct act, Node circumstances) {
    this.record = record;
    this.act = act;
    this.circumstances = circumstances;
  }

  /** The addresses that stand, by version; of what is not out there is none. */
  static Map<String, String> standing(List<PostAct> acts, List<String> variants) {
    Map<String, String> places = new LinkedHashMap<>();
    List<PostAct> done = new ArrayList<>();
    for (PostAct act : acts) {
      done.add(act);
      if (act.kind() == PostAct.Kind.PUBLISH || act.kind() == PostAct.Kind.PLACE) {
        Set<String> out = StandingActs.outBy(done, variants).keySet();
        act.part().branches("places").stream()
            .filter(place -> out.contains(place.text("variant")))
            .forEach(
                place ->
                    place
                        .find("url", String.class)
                        .ifPresent(url -> places.put(place.text("variant"), url)));
      }
    }
    return places;
  }

  /** What stands against the addresses of the act. */
  List<Message> against() {
    List<Message> found = new ArrayList<>();
    Map<String, String> places = new LinkedHashMap<>(record.places());
    List<Node> given = act.part().branches("places");
    // what moves leaves its place, so that two that were mixed up change places in one act
    given.stream()
        .filter(place -> !isAt(places, place.text("variant"), place.find("url", String.class)))
        .forEach(place -> places.remove(place.text("variant")));
    for (Node place : given) {
      String variant = place.text("variant");
      Optional<String> url = place.find("url", String.class).map(String::strip);
      url.flatMap(one -> against(variant, one, places))
          .map(text -> text.with("variant", variant))
          .ifPresent(found::add);
      url.ifPresent(one -> places.put(variant, one));
    }
    return found;
  }

  private Optional<Message> against(String variant, String url, Map<String, String> places) {
    Optional<Node> version =
        record.draft().orElseThrow().variants().stream()
            .filter(one -> one.text("id").equals(variant))
            .findFirst();
    Optional<Node> account =
        version
            .flatMap(one -> one.find("account", String.class))
            .flatMap(
                id ->
                    circumstances.branches("accounts").stream()
                        .filter(one -> one.text("id").equals(id))
                        .findFirst());
    Optional<String> platform = said(version, "platform").or(() -> said(account, "platform"));
    Optional<String> own = said(account, "url");
    if (Platforms.isShortLink(url)) {
      return Optional.of(Message.of("post.short-link"));
    } else if (!Platforms.isThere(url, platform, own)) {
      String where = platform.or(() -> own).orElse("");
      return Optional.of(Message.of("post.elsewhere").with("platform", where));
    } else if (Platforms.isOfNoPost(url, said(account, "handle"), own)) {
      return Optional.of(Message.of("post.no-page"));
    } else if (Platforms.isOfAnotherAccount(url, platform, said(account, "handle"), own)) {
      return Optional.of(Message.of("post.other-account"));
    } else if (isAt(places, variant, Optional.of(url))) {
      return Optional.of(Message.of("post.same-place"));
    }
    return places.entrySet().stream()
        .filter(
            other -> !other.getKey().equals(variant) && Platforms.samePost(other.getValue(), url))
        .findFirst()
        .map(other -> Message.of("post.other-version").with("other", other.getKey()))
        .or(() -> ofAnotherPost(url));
  }

  private Optional<Message> ofAnotherPost(String url) {
    return circumstances.branches(PostCircumstances.PLACES).stream()
        .filter(other -> Platforms.samePost(other.text("url"), url))
        .findFirst()
        .map(
            other ->
                Message.of("post.other-post")
                    .with("post", other.text("post"))
                    .with("other", other.text("variant")));
  }

  private static boolean isAt(Map<String, String> places, String variant, Optional<String> url) {
    return Optional.ofNullable(places.get(variant))
        .filter(one -> url.filter(given -> Platforms.samePost(one, given)).isPresent())
        .isPresent();
  }

  private static Optional<String> said(Optional<Node> node, String name) {
    return node.flatMap(one -> one.find(name, String.class));
  }
}
