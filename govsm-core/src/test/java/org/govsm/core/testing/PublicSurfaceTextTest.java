package org.govsm.core.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicSurfaceTextTest {

  public sealed interface Outcome<T extends Comparable<T>> permits Answer, Refer {
    String CODE = "a";

    @Nullable T value();

    default <R> R fold(Map<? super T, ? extends R[]> arms, String... rest) throws IOException {
      throw new IOException(arms + rest[0]);
    }

    static Outcome<String> of(List<@Nullable String> texts) {
      return new Answer<>(texts.get(0));
    }
  }

  public record Answer<T extends Comparable<T>>(T value) implements Outcome<T> {
    static final int HIDDEN = 1;

    public Answer(T value, int ignored) {
      this(value);
    }
  }

  public enum Grade {
    LOW,
    HIGH
  }

  public static final class Refer extends Base implements Outcome<String> {
    @Override
    public String value() {
      return "";
    }

    @Override
    protected int size() {
      return 0;
    }

    void hidden() {}
  }

  public abstract static class Base {
    protected Base() {}

    protected abstract int size();

    public static class Inner {
      private Inner() {}
    }
  }

  @Test
  void says_everything_that_an_embedder_can_touch() {
    String text =
        Stream.of(
                Outcome.class, Answer.class, Grade.class, Base.class, Base.Inner.class, Refer.class)
            .map(PublicSurface.ofPackage(getClass().getPackageName())::describeType)
            .collect(joining("\n"))
            .replace("PublicSurfaceTextTest.", "");

    assertThat(text)
        .isEqualTo(
            """
            public sealed interface Outcome<T extends Comparable<T>> permits Answer, Refer
              @Nullable T value()
              default <R> R fold(Map<? super T, ? extends R[]>, String...) throws java.io.IOException
              static Outcome<String> of(List<@Nullable String>)
              static String CODE

            public record Answer<T extends Comparable<T>>(T value) implements Outcome<T>
              public Answer(T, int)

            public enum Grade
              constant HIGH
              constant LOW

            public abstract static class Base
              protected Base()
              protected abstract int size()

            public static class Base.Inner

            public static final class Refer extends Base implements Outcome<String>
              protected int size()
              public Refer()
              public String value()
            """);
  }
}
