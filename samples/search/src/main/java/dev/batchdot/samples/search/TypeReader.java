package dev.batchdot.samples.search;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the public types of a source file. Nested types count where all types around them do. */
final class TypeReader {
  /** No release of the language in particular: to read a file is not to judge it. */
  private static final ParserConfiguration ANY_JAVA =
      new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW);

  private TypeReader() {}

  /**
   * @throws ParseProblemException when {@code source} is not Java
   */
  static List<TypeDocument> read(String source) {
    ParseResult<CompilationUnit> result = new JavaParser(ANY_JAVA).parse(source);
    CompilationUnit unit =
        result
            .getResult()
            .filter(parsed -> result.isSuccessful())
            .orElseThrow(() -> new ParseProblemException(result.getProblems()));
    String packageName = unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
    return unit.getTypes().stream()
        .filter(TypeDeclaration::isPublic)
        .flatMap(type -> withNested(packageName, type.getNameAsString(), type))
        .toList();
  }

  private static Stream<TypeDocument> withNested(
      String packageName, String name, TypeDeclaration<?> type) {
    String summary = documentation(type).map(FirstParagraph::of).orElse("");
    Stream<TypeDocument> nested =
        type.getMembers().stream()
            .filter(BodyDeclaration::isTypeDeclaration)
            .map(BodyDeclaration::asTypeDeclaration)
            .filter(member -> membersArePublic(type) || member.isPublic())
            .flatMap(
                member -> withNested(packageName, name + "." + member.getNameAsString(), member));
    return Stream.concat(Stream.of(new TypeDocument(packageName, name, summary)), nested);
  }

  private static boolean membersArePublic(TypeDeclaration<?> type) {
    return type.isAnnotationDeclaration()
        || (type.isClassOrInterfaceDeclaration()
            && type.asClassOrInterfaceDeclaration().isInterface());
  }

  /**
   * The parser attaches the nearest comment to a declaration. Where that is a remark, or a blank
   * line comes between, the documentation is left to the parent as an orphan.
   */
  private static Optional<JavadocComment> documentation(TypeDeclaration<?> type) {
    Optional<JavadocComment> attached = type.getJavadocComment();
    return attached.isPresent() ? attached : orphanedDocumentation(type);
  }

  private static Optional<JavadocComment> orphanedDocumentation(TypeDeclaration<?> type) {
    Node parent = type.getParentNode().orElseThrow();
    Position end = begin(type);
    Position start =
        parent.getChildNodes().stream()
            .filter(sibling -> !(sibling instanceof Comment))
            .map(sibling -> sibling.getEnd().orElse(Position.HOME))
            .filter(end::isAfter)
            .max(Comparator.naturalOrder())
            .orElse(Position.HOME);
    return parent.getOrphanComments().stream()
        .filter(comment -> !begin(comment).isBefore(start) && begin(comment).isBefore(end))
        .flatMap(comment -> comment.toJavadocComment().stream())
        .reduce((first, second) -> second);
  }

  private static Position begin(Node node) {
    return node.getBegin().orElse(Position.HOME);
  }
}
