package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Parts of JSON objects: what is wanted, and nothing else. The repetition is the seed. */
class JsonPartsTest {

  @RepeatedTest(60)
  void a_part_is_the_whole_tree_without_the_members_that_are_not_wanted(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    Map<String, @Nullable Object> tree = object(random, 4);
    int salt = random.nextInt();
    Predicate<List<String>> kept = path -> new Random(path.hashCode() + salt).nextInt(4) > 0;

    assertThat(Json.readSome(Json.write(tree), kept)).isEqualTo(part(tree, List.of(), kept));
  }

  private static Map<String, @Nullable Object> object(Random random, int depth) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      tree.put("m" + random.nextInt(6), value(random, depth));
    }
    return tree;
  }

  private static @Nullable Object value(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 7 : 5);
    return switch (kind) {
      case 0 -> "\u0915 " + random.nextInt(9);
      case 1 -> new BigDecimal(random.nextInt(999) + ".5");
      case 2 -> new BigDecimal(random.nextInt(999));
      case 3 -> random.nextBoolean();
      case 4 -> null;
      case 5 -> object(random, depth - 1);
      default -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
    };
  }

  private static @Nullable Object part(
      @Nullable Object tree, List<String> path, Predicate<List<String>> kept) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> some = new LinkedHashMap<>();
      map.forEach(
          (name, value) -> {
            List<String> member = new ArrayList<>(path);
            member.add(String.valueOf(name));
            if (kept.test(member)) {
              some.put(String.valueOf(name), part(value, member, kept));
            }
          });
      return some;
    } else if (tree instanceof List<?> list) {
      List<@Nullable Object> some = new ArrayList<>();
      list.forEach(item -> some.add(part(item, path, kept)));
      return some;
    }
    return tree;
  }
}
