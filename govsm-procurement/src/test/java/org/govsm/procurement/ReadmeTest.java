package org.govsm.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is compiled and run as it stands there. */
class ReadmeTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(.*?public class (\\w+).*?)```", Pattern.DOTALL);

  @Test
  void the_five_minute_example_prints_what_the_readme_says(@TempDir Path folder)
      throws ReflectiveOperationException, IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(example.find()).isTrue();
    compile(folder, example.group(2), example.group(1));

    String printed = run(folder, example.group(2));

    assertThat(printed)
        .startsWith("Procedure: L1_COMPARISON")
        .contains("rule 149(ii), OM F.1/26/2018-PPD of 2 April 2019");
  }

  private static void compile(Path folder, String name, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    String path = System.getProperty("java.class.path");
    int status =
        compiler.run(
            null, problems, problems, "-cp", path, "-d", folder.toString(), file.toString());
    assertThat(status).as(problems.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static String run(Path folder, String name)
      throws ReflectiveOperationException, IOException {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(usual);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
