package org.govsm.portal.posts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.account.Platforms;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Addresses of the posts of a department: one address is that of one post. */
record PostAddresses(Transaction tx) {

  /**
   * The other posts that stand at one of some addresses, however it is written.
   *
   * @param post the post that is to stand there
   */
  List<Map<String, Object>> others(String department, String post, List<String> urls) {
    Posts posts = new Posts(tx);
    return named(department, post, urls).stream()
        .flatMap(other -> posts.find(department, other).stream())
        .flatMap(
            other ->
                posts.record(other).places().entrySet().stream()
                    .filter(place -> isAt(place.getValue(), urls))
                    .map(
                        place -> {
                          Map<String, Object> tree = new LinkedHashMap<>();
                          tree.put("post", other.id());
                          tree.put("variant", place.getKey());
                          tree.put("url", place.getValue());
                          return tree;
                        }))
        .toList();
  }

  /** The posts of which an act names one of the addresses, also one that was put right since. */
  private Set<String> named(String department, String post, List<String> urls) {
    Set<String> named = new LinkedHashSet<>();
    if (!urls.isEmpty()) {
      tx
          .handle()
          .select(
              "select post, content from post_act where department = ? and post <> ?"
                  + " and kind in ('PUBLISH', 'PLACE') order by post",
              department,
              post)
          .map((row, context) -> Map.entry(row.getString(1), said(row.getBytes(2))))
          .list()
          .stream()
          .filter(said -> said.getValue().stream().anyMatch(url -> isAt(url, urls)))
          .forEach(said -> named.add(said.getKey()));
    }
    return named;
  }

  private static boolean isAt(String url, List<String> urls) {
    return urls.stream().anyMatch(one -> Platforms.samePost(one, url));
  }

  private static List<String> said(byte[] content) {
    Map<String, @Nullable Object> act = StoredTree.tree(StoredTree.read(content), "act");
    return act.containsKey("places") ? urls(StoredTree.trees(act, "places")) : List.of();
  }

  /** The addresses among some places. */
  static List<String> urls(List<? extends Map<String, ? extends @Nullable Object>> places) {
    return places.stream()
        .flatMap(place -> Optional.ofNullable(place.get("url")).stream())
        .map(String::valueOf)
        .toList();
  }
}
