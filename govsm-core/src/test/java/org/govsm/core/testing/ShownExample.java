package org.govsm.core.testing;

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

/** A program that a page of the documentation shows: compiled and run as it stands there. */
public final class ShownExample {

  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n((?:(?!```).)*?public class (\\w+).*?)```", Pattern.DOTALL);

  private ShownExample() {}

  /** Runs the first program of a page with the class path of the test, and gives what it prints. */
  public static String run(Path page, Path folder)
      throws ReflectiveOperationException, IOException {
    return run(page, "", folder);
  }

  /** Runs the program of a page whose class has a name, the first where the name is empty. */
  public static String run(Path page, String name, Path folder)
      throws ReflectiveOperationException, IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(page));
    boolean found = example.find();
    while (found && !name.isEmpty() && !example.group(2).equals(name)) {
      found = example.find();
    }
    assertThat(found).as("%s shows a program %s", page, name).isTrue();
    compile(folder, example.group(2), example.group(1));
    return run(folder, example.group(2));
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
