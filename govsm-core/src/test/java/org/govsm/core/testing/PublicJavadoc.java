package org.govsm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every public or protected type and member is explained. The compiler's own check wants a tag for
 * each parameter too, which fills pages with words that say nothing; this one wants a sentence. An
 * override has the sentence of what it overrides, and a record's header explains its constructor.
 * In an inner part of a concept the types are explained: no host sees their members.
 */
public final class PublicJavadoc {

  private PublicJavadoc() {}

  /** Looks at the main sources of the module whose tests run. */
  public static void assertComplete() {
    assertThat(unexplained(sources(Path.of("src", "main", "java"))))
        .as("Public or protected, and without Javadoc")
        .isEmpty();
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> unexplained(List<Path> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> inputs = files.getJavaFileObjectsFromPaths(sources);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, inputs);
      DocTrees docs = DocTrees.instance(task);
      List<String> found = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(docs, unit, found).scan(unit, null);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Scanner extends TreePathScanner<Void, ClassTree> {
    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final List<String> found;

    Scanner(DocTrees docs, CompilationUnitTree unit, List<String> found) {
      this.docs = docs;
      this.unit = unit;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, ClassTree outer) {
      if (isOpen(type.getModifiers(), outer)) {
        check(type, type.getSimpleName());
        if (InnerParts.of(String.valueOf(unit.getPackageName())).isEmpty()) {
          scan(type.getMembers(), type);
        }
      }
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, ClassTree owner) {
      boolean isConstructor = method.getReturnType() == null;
      boolean explained =
          isConstructor ? owner.getKind() == Kind.RECORD : isOverride(method.getModifiers());
      if (isOpen(method.getModifiers(), owner) && !explained) {
        check(method, isConstructor ? owner.getSimpleName() : method.getName());
      }
      return null; // what stands in a body is nobody's promise
    }

    @Override
    public Void visitVariable(VariableTree field, ClassTree owner) {
      if (isOpen(field.getModifiers(), owner)) {
        check(field, field.getName());
      }
      return null;
    }

    /** A draft is no value: its Javadoc says that one thread fills it. */
    private boolean isSilentOnThreads(CharSequence name) {
      String said = String.valueOf(docs.getDocComment(getCurrentPath()));
      return name.toString().matches("(Reading)?Draft") && !said.contains("thread");
    }

    private void check(Tree tree, CharSequence name) {
      if (docs.getDocComment(getCurrentPath()) == null || isSilentOnThreads(name)) {
        long start = docs.getSourcePositions().getStartPosition(unit, tree);
        String file = Path.of(unit.getSourceFile().getName()).toString();
        found.add(file + ":" + unit.getLineMap().getLineNumber(start) + " " + name);
      }
    }

    private static boolean isOpen(ModifiersTree modifiers, ClassTree owner) {
      Set<Modifier> open = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);
      open.retainAll(modifiers.getFlags());
      boolean ofInterface =
          owner != null && Set.of(Kind.INTERFACE, Kind.ANNOTATION_TYPE).contains(owner.getKind());
      return !open.isEmpty() || ofInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    private static boolean isOverride(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
  }
}
