package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
import org.govsm.core.place.PlatformAccess;
import org.govsm.governance.account.Platforms;

/** Platforms of a post: what is known of the access to each from India on the day. */
record PostPlatforms(PostCase asked) {

  /** What is known of the access to its platforms from India, each once. */
  List<Finding> access() {
    List<String> names =
        asked.draft().variants().stream()
            .flatMap(one -> platform(one).stream())
            .distinct()
            .toList();
    return access(names);
  }

  private List<Finding> access(List<String> platforms) {
    List<String> named = platforms.stream().map(Platforms::named).toList();
    return PlatformAccess.shipped().findings(named, asked.day());
  }

  /** A flag for each version on a platform that is not surely open. */
  List<PostFlag> closed() {
    List<Node> all = asked.draft().variants();
    List<PostFlag> flags = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!access(platform(all.get(i)).stream().toList()).isEmpty()) {
        flags.add(new PostFlag(PostFlag.PLATFORM_ACCESS, "/variants/" + i + "/platform", 0, 0));
      }
    }
    return flags;
  }

  /** The platform of a version, by the draft or by the register. */
  private Optional<String> platform(Node variant) {
    return variant
        .find("platform", String.class)
        .or(
            () ->
                variant
                    .find("account", String.class)
                    .flatMap(
                        id ->
                            asked.node().branches("accounts").stream()
                                .filter(one -> one.text("id").equals(id))
                                .findFirst())
                    .flatMap(one -> one.find("platform", String.class)));
  }
}
