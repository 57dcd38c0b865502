package io.corridor.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns the functions in classes of Scala's into plain lambdas.
 *
 * <p>Scala makes every function serializable, and the JVM keeps lambdas that are out of class-data
 * archives: it spins the class of each anew, a thousand of them until a server has planned its
 * first queries. Neo4j serializes none. See {@link java.lang.invoke.LambdaMetafactory}, and
 * JDK-8198698 for what archives hold.
 */
final class PlainFunctions extends ClassVisitor {

  private static final int API = Opcodes.ASM9;
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String SERIALIZABLE = "altMetafactory";
  private static final String PLAIN = "metafactory";
  private static final String PLAIN_TYPE =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
          + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";

  /**
   * Interfaces of one abstract method, whose name and type are those of the lambda. Scala adds a
   * bridge of a narrower type, which nobody can call through such an interface.
   */
  private static final Pattern FUNCTION =
      Pattern.compile("scala/(Function[0-9]+|runtime/java8/JFunction[0-9]\\$mc[A-Z]+\\$sp)");

  private static final int FLAGS = 3;
  private static final List<Integer> SERIALIZABLE_WITH_OR_WITHOUT_BRIDGES = List.of(1, 5);

  private boolean found;

  private PlainFunctions(ClassWriter writer) {
    super(API, writer);
  }

  /** The class with plain lambdas, or the very same bytes if it has no such function. */
  static byte[] of(byte[] type) {
    if (!new String(type, StandardCharsets.ISO_8859_1).contains(SERIALIZABLE)) {
      return type;
    }
    ClassWriter writer = new ClassWriter(0);
    PlainFunctions functions = new PlainFunctions(writer);
    new ClassReader(type).accept(functions, 0);
    return functions.found ? writer.toByteArray() : type;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new MethodVisitor(
        API, super.visitMethod(access, name, descriptor, signature, exceptions)) {
      @Override
      public void visitInvokeDynamicInsn(
          String method, String site, Handle bootstrap, Object... arguments) {
        if (isFunction(site, bootstrap, arguments)) {
          found = true;
          super.visitInvokeDynamicInsn(
              method,
              site,
              new Handle(bootstrap.getTag(), FACTORY, PLAIN, PLAIN_TYPE, false),
              arguments[0],
              arguments[1],
              arguments[2]);
        } else {
          super.visitInvokeDynamicInsn(method, site, bootstrap, arguments);
        }
      }
    };
  }

  private static boolean isFunction(String site, Handle bootstrap, Object[] arguments) {
    return bootstrap.getOwner().equals(FACTORY)
        && bootstrap.getName().equals(SERIALIZABLE)
        && SERIALIZABLE_WITH_OR_WITHOUT_BRIDGES.contains(arguments[FLAGS])
        && FUNCTION.matcher(Type.getReturnType(site).getInternalName()).matches();
  }
}
