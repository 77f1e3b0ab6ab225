<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>CostExplanation</name>
    <message>
        <source>and %1 smaller ones</source>
        <translation>y %1 menores</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>la red</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2&lt;/b&gt; is not known</source>
        <translation>&lt;b&gt;%1 de %2&lt;/b&gt;: dato desconocido</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2 = %3&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 de %2 = %3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Data types: %1</source>
        <translation>Tipos de datos: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Fuente: %1</translation>
    </message>
</context>
<context>
    <name>HardwareComparison</name>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>BOPs relative to fp32</source>
        <translation>BOPs respecto a fp32</translation>
    </message>
    <message>
        <source>NNCF complexity</source>
        <translation>Complejidad NNCF</translation>
    </message>
    <message>
        <source>ACE</source>
        <translation>ACE</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>cómputo</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Memoria de pesos</translation>
    </message>
    <message>
        <source>Weight memory on the device</source>
        <translation>Memoria de pesos en el dispositivo</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Activaciones de entrada</translation>
    </message>
    <message>
        <source>Activation memory</source>
        <translation>Memoria de activaciones</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>Tráfico de memoria</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>%1, for one picture (as in %2)</source>
        <translation>%1, para una imagen (como en %2)</translation>
    </message>
    <message>
        <source>Weights at the plan&apos;s bits, biases at 32 bits</source>
        <translation>Pesos con los bits del plan, sesgos con 32 bits</translation>
    </message>
    <message>
        <source>Weights and biases in the bits that the device stores</source>
        <translation>Pesos y sesgos con los bits que almacena el dispositivo</translation>
    </message>
    <message>
        <source>Input of each layer at the plan&apos;s bits</source>
        <translation>Entrada de cada capa con los bits del plan</translation>
    </message>
    <message>
        <source>All that is live while a layer is computed, a batch; the network&apos;s is the peak</source>
        <translation>Todo lo que está vivo mientras se calcula una capa, por lote; el de la red es el pico</translation>
    </message>
    <message>
        <source>Bytes from and to all memories for one picture; weights are read once a batch</source>
        <translation>Bytes desde y hacia todas las memorias para una imagen; los pesos se leen una vez por lote</translation>
    </message>
    <message>
        <source>Arithmetic and memory traffic for one picture</source>
        <translation>Aritmética y tráfico de memoria para una imagen</translation>
    </message>
    <message>
        <source>Roofline of a batch: the slowest of arithmetic and memories, layer after layer</source>
        <translation>Roofline de un lote: lo más lento entre la aritmética y las memorias, capa tras capa</translation>
    </message>
    <message>
        <source>%1 on %2, batch %3</source>
        <translation>%1 en %2, lote %3</translation>
    </message>
    <message>
        <source>%1: the weights fit into no memory of %2</source>
        <translation>%1: los pesos no caben en ninguna memoria de %2</translation>
    </message>
    <message>
        <source>%1: the activations fit into no memory of %2</source>
        <translation>%1: las activaciones no caben en ninguna memoria de %2</translation>
    </message>
</context>
<context>
    <name>PrecisionTable</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, sin cuantizar</translation>
    </message>
    <message>
        <source>%1 levels of 32 bits are kept beside the weights</source>
        <translation>Junto a los pesos se guardan %1 niveles de 32 bits</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>%1 to %2 bits</source>
        <translation>de %1 a %2 bits</translation>
    </message>
    <message>
        <source>Scales are any number</source>
        <translation>Las escalas son números cualesquiera</translation>
    </message>
    <message>
        <source>Scales are 2^n, rounded up: a shift rescales</source>
        <translation>Las escalas son 2^n, redondeadas hacia arriba: se reescala con un desplazamiento</translation>
    </message>
    <message>
        <source>Scales are M·2^n with M of 15 bits, rounded up: a whole-number multiplication and a shift rescale</source>
        <translation>Las escalas son M·2^n con M de 15 bits, redondeadas hacia arriba: se reescala con una multiplicación entera y un desplazamiento</translation>
    </message>
    <message>
        <source>Weight method</source>
        <translation>Método de pesos</translation>
    </message>
    <message>
        <source>How the weights come by their levels: from their range, learned, or found. Bits that a method does not know become the nearest that it does.</source>
        <translation>Cómo obtienen los pesos sus niveles: a partir de su rango, aprendidos o buscados. Los bits que un método no conoce pasan a ser los más cercanos que sí conoce.</translation>
    </message>
    <message>
        <source>Act. method</source>
        <translation>Método act.</translation>
    </message>
    <message>
        <source>How the layer&apos;s input activation comes by its levels</source>
        <translation>Cómo obtiene sus niveles la activación de entrada de la capa</translation>
    </message>
    <message>
        <source>Scale form</source>
        <translation>Forma de escala</translation>
    </message>
    <message>
        <source>What the scales of weights and activations may be, for devices that compute in whole numbers alone</source>
        <translation>Qué pueden ser las escalas de pesos y activaciones, para dispositivos que solo calculan con números enteros</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>potencia de dos</translation>
    </message>
    <message>
        <source>“%1” is not known here: expected one of %2</source>
        <translation>«%1» no se conoce aquí: se esperaba uno de %2</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>coma fija</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>depthwise %1</source>
        <translation>depthwise %1</translation>
    </message>
    <message>
        <source>conv %1</source>
        <translation>conv %1</translation>
    </message>
    <message>
        <source>Fully connected, %1 inputs, %2 outputs</source>
        <translation>Totalmente conectada, %1 entradas, %2 salidas</translation>
    </message>
    <message>
        <source>Convolution, %1 → %2 channels, stride %3, padding %4, groups %5</source>
        <translation>Convolución, %1 → %2 canales, stride %3, relleno %4, grupos %5</translation>
    </message>
    <message>
        <source>, dilation %1</source>
        <translation>, dilatación %1</translation>
    </message>
    <message>
        <source>%1 = %2 weights, and %3 biases</source>
        <translation>%1 = %2 pesos, y %3 sesgos</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>por canal</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>por tensor</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 bit</translation>
    </message>
    <message>
        <source>weights %1, activations %2</source>
        <translation>pesos %1, activaciones %2</translation>
    </message>
    <message>
        <source> in %1 passes</source>
        <translation> en %1 pasadas</translation>
    </message>
    <message>
        <source>%1 does not execute these levels: decoded, and costed as %2</source>
        <translation>%1 no ejecuta estos niveles: se decodifican y se calculan como %2</translation>
    </message>
    <message>
        <source>%1 does not execute these bits: costed as %2%3</source>
        <translation>%1 no ejecuta estos bits: se calculan como %2%3</translation>
    </message>
    <message>
        <source>, min-max observer</source>
        <translation>, observador de mín.-máx.</translation>
    </message>
    <message>
        <source>, moving-average observer</source>
        <translation>, observador de media móvil</translation>
    </message>
    <message>
        <source>Weights: %1
Input activation: %2</source>
        <translation>Pesos: %1
Activación de entrada: %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Name of the layer in the network, in the order of computation</source>
        <translation>Nombre de la capa en la red, en el orden de cálculo</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Función: %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 capa</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 capas</translation>
    </message>
    <message>
        <source>Quantizable layers of the network</source>
        <translation>Capas cuantizables de la red</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of layer, with its kernel</source>
        <translation>Tipo de capa, con su kernel</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Input → output of one picture: channels × height × width, or features</source>
        <translation>Entrada → salida de una imagen: canales × alto × ancho, o características</translation>
    </message>
    <message>
        <source>%1 input elements → %2 output elements</source>
        <translation>%1 elementos de entrada → %2 elementos de salida</translation>
    </message>
    <message>
        <source>Shape of a picture → number of classes</source>
        <translation>Forma de una imagen → número de clases</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Number of weights and biases</source>
        <translation>Número de pesos y sesgos</translation>
    </message>
    <message>
        <source>Weights and biases of all these layers</source>
        <translation>Pesos y sesgos de todas estas capas</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one picture</source>
        <translation>Multiplicaciones-acumulaciones para una imagen</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits de pesos</translation>
    </message>
    <message>
        <source>Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the number goes to all selected cells.</source>
        <translation>Bits de cada peso: de 1 a 16, o 32 para fp32. Escriba un número o pulse + y −; el número se aplica a todas las celdas seleccionadas.</translation>
    </message>
    <message>
        <source>Mean bits over all weights, biases not counted</source>
        <translation>Bits medios sobre todos los pesos, sin contar los sesgos</translation>
    </message>
    <message>
        <source>Act. bits</source>
        <translation>Bits act.</translation>
    </message>
    <message>
        <source>Bits of the layer&apos;s input activation: 1 to 16, or 32 for fp32</source>
        <translation>Bits de la activación de entrada de la capa: de 1 a 16, o 32 para fp32</translation>
    </message>
    <message>
        <source>Mean bits over the elements of all input activations</source>
        <translation>Bits medios sobre los elementos de todas las activaciones de entrada</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>How the weights&apos; integers are laid over their range; the activation&apos;s scheme is in the tool tip and the context menu</source>
        <translation>Cómo se reparten los enteros de los pesos sobre su rango; el esquema de la activación está en la descripción emergente y en el menú contextual</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asimétrico</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>What the network loses when this layer is quantized to its bits, as the run and the metric chosen in the Sensitivity panel have it; the darker the worse</source>
        <translation>Lo que pierde la red cuando esta capa se cuantiza a sus bits, según la ejecución y la métrica elegidas en el panel Sensibilidad; cuanto más oscuro, peor</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Size (KiB)</source>
        <translation>Tamaño (KiB)</translation>
    </message>
    <message>
        <source>Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes</source>
        <translation>Memoria de los pesos con sus bits y de los sesgos con 32 bits; 1 KiB = 1024 bytes</translation>
    </message>
    <message>
        <source>BOPs (M)</source>
        <translation>BOPs (M)</translation>
    </message>
    <message>
        <source>Millions of bit operations for one picture: MACs × weight bits × activation bits</source>
        <translation>Millones de operaciones de bits para una imagen: MACs × bits de pesos × bits de activaciones</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Energía (nJ)</translation>
    </message>
    <message>
        <source>Energy for one picture on the chosen hardware profile</source>
        <translation>Energía para una imagen en el perfil de hardware elegido</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>Latencia (µs)</translation>
    </message>
    <message>
        <source>Roofline latency of a batch on the chosen hardware profile: the slowest of arithmetic and memories</source>
        <translation>Latencia roofline de un lote en el perfil de hardware elegido: lo más lento entre la aritmética y las memorias</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>cómputo</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>Limitada por</translation>
    </message>
    <message>
        <source>What holds the latency up: the arithmetic (compute), or the memory that the layer waits for</source>
        <translation>Qué determina la latencia: la aritmética (cómputo) o la memoria a la que espera la capa</translation>
    </message>
    <message>
        <source>What holds up most of the latency of the network</source>
        <translation>Qué determina la mayor parte de la latencia de la red</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>A locked layer keeps its precision, whatever preset is applied</source>
        <translation>Una capa bloqueada conserva su precisión, sea cual sea el preajuste aplicado</translation>
    </message>
    <message>
        <source>Locked: click to unlock</source>
        <translation>Bloqueada: haga clic para desbloquear</translation>
    </message>
    <message>
        <source>Click to lock</source>
        <translation>Haga clic para bloquear</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>simétrico</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dinámico</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Vínculo</translation>
    </message>
    <message>
        <source>Layers with the same letter change together: tied by the context menu</source>
        <translation>Las capas con la misma letra cambian juntas: se vinculan en el menú contextual</translation>
    </message>
    <message>
        <source>Tied: %1</source>
        <translation>Vinculadas: %1</translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio of the layer, from the run chosen in the Errors panel or the newest finished one; the darker the worse. Grey where it was measured at other bits than those of now</source>
        <translation>Relación señal a ruido de cuantización de la capa, de la ejecución elegida en el panel Errores o de la más reciente terminada; cuanto más oscuro, peor. En gris donde se midió con otros bits que los actuales</translation>
    </message>
</context>
<context>
    <name>ProfileEffect</name>
    <message>
        <source>all fits</source>
        <translation>todo cabe</translation>
    </message>
    <message>
        <source>activations fit nowhere</source>
        <translation>las activaciones no caben en ninguna parte</translation>
    </message>
    <message>
        <source>weights fit nowhere</source>
        <translation>los pesos no caben en ninguna parte</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>no cabe nada</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>cómputo</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Not known: no sensitivity run is there. “Measure sensitivity” in the Sensitivity panel makes one.</source>
        <translation>Desconocida: no hay ninguna ejecución de sensibilidad. «Medir sensibilidad» en el panel Sensibilidad crea una.</translation>
    </message>
    <message>
        <source>Not known: “%1” measured another network</source>
        <translation>Desconocida: «%1» midió otra red</translation>
    </message>
    <message>
        <source>fp32: nothing is quantized, nothing is lost</source>
        <translation>fp32: no se cuantiza nada, no se pierde nada</translation>
    </message>
    <message>
        <source>Not known at %1 bits: “%2” has measured %3 of %4 bits</source>
        <translation>Desconocida con %1 bits: «%2» ha medido %3 con %4 bits</translation>
    </message>
    <message>
        <source>%1 of %2 with its %3 at %4 bits: %5 %6
%7
From “%8”, %9</source>
        <translation>%1 de %2 con %3 a %4 bits: %5 %6
%7
De «%8», %9</translation>
    </message>
    <message>
        <source>Not known: no run has measured it. “Analyse errors” in the Errors panel makes one.</source>
        <translation>Desconocido: ninguna ejecución lo ha medido. «Analizar errores» en el panel Errores crea una.</translation>
    </message>
    <message>
        <source>“%1” has no quantization error of this layer: it was float there, or the network is another one</source>
        <translation>«%1» no tiene error de cuantización de esta capa: allí estaba en coma flotante, o la red es otra</translation>
    </message>
    <message>
        <source>Signal to quantization noise, %1: %2 dB. More is better; 6 dB are about one bit.
From “%3”, at the bits that the layer had there</source>
        <translation>Relación señal a ruido de cuantización, %1: %2 dB. Más es mejor; 6 dB son aproximadamente un bit.
De «%3», con los bits que la capa tenía allí</translation>
    </message>
    <message>
        <source>Accuracy drop</source>
        <translation>Caída de exactitud</translation>
    </message>
    <message>
        <source>Loss increase</source>
        <translation>Aumento de pérdida</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>SQNR de salida</translation>
    </message>
    <message>
        <source>Output KL divergence</source>
        <translation>Divergencia KL de salida</translation>
    </message>
    <message>
        <source>Fisher estimate</source>
        <translation>Estimación de Fisher</translation>
    </message>
    <message>
        <source>Hessian trace × error</source>
        <translation>Traza del hessiano × error</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>How many percentage points of accuracy are lost; below zero: gained</source>
        <translation>Cuántos puntos porcentuales de exactitud se pierden; por debajo de cero: se ganan</translation>
    </message>
    <message>
        <source>How much the cross entropy rises; below zero: it falls</source>
        <translation>Cuánto sube la entropía cruzada; por debajo de cero: baja</translation>
    </message>
    <message>
        <source>Signal to noise of the class scores; more is better</source>
        <translation>Relación señal a ruido de las puntuaciones de clase; más es mejor</translation>
    </message>
    <message>
        <source>How far the class probabilities move from the reference&apos;s</source>
        <translation>Cuánto se apartan las probabilidades de clase de las de la referencia</translation>
    </message>
    <message>
        <source>Expected loss increase from the gradients, ½ Σ g² Δy²: one pass for all layers and bits</source>
        <translation>Aumento de pérdida esperado a partir de los gradientes, ½ Σ g² Δy²: una pasada para todas las capas y bits</translation>
    </message>
    <message>
        <source>Mean trace of the Hessian times the summed squared weight error, as HAWQ-V2</source>
        <translation>Traza media del hessiano por la suma de los cuadrados del error de los pesos, como HAWQ-V2</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activaciones</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>pesos y activaciones</translation>
    </message>
    <message>
        <source>this layer alone quantized</source>
        <translation>solo esta capa cuantizada</translation>
    </message>
    <message>
        <source>this layer float, the others quantized</source>
        <translation>esta capa en coma flotante, las demás cuantizadas</translation>
    </message>
    <message>
        <source>The bits are others now: “Analyse errors” measures it anew.</source>
        <translation>Los bits son ahora otros: «Analizar errores» lo mide de nuevo.</translation>
    </message>
</context>
<context>
    <name>Tours</name>
    <message>
        <source>Bits within a budget</source>
        <translation>Bits dentro de un presupuesto</translation>
    </message>
    <message>
        <source>Let the best bits for all layers be found within a memory budget, and check the promise.</source>
        <translation>Encontrar los mejores bits para todas las capas dentro de un presupuesto de memoria y comprobar lo prometido.</translation>
    </message>
    <message>
        <source>So much memory and no more: which bits should each layer get? With a measured sensitivity this is a knapsack: the least harm within the budget, solved exactly.</source>
        <translation>Tanta memoria y nada más: ¿qué bits debe recibir cada capa? Con una sensibilidad medida, esto es un problema de la mochila: el menor daño dentro del presupuesto, resuelto de forma exacta.</translation>
    </message>
    <message>
        <source>It needs a trained network. Train this fp32 plan, if the tour on sensitivity has not done so already.</source>
        <translation>Se necesita una red entrenada. Entrene este plan fp32, si el recorrido sobre la sensibilidad no lo ha hecho ya.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until it has finished.</source>
        <translation>Pulse Ejecutar, o Ctrl+R, y espere a que haya terminado.</translation>
    </message>
    <message>
        <source>And its sensitivity.</source>
        <translation>Y su sensibilidad.</translation>
    </message>
    <message>
        <source>Open the panel Sensitivity and press “Measure sensitivity”.</source>
        <translation>Abra el panel Sensibilidad y pulse «Medir sensibilidad».</translation>
    </message>
    <message>
        <source>Open **Allocate bits**.</source>
        <translation>Abra **Asignar bits**.</translation>
    </message>
    <message>
        <source>It is in the menu Edit; Ctrl+B opens it too.</source>
        <translation>Está en el menú Edición; Ctrl+B también lo abre.</translation>
    </message>
    <message>
        <source>The budget: mean bits of a weight. Drag it and watch the plan in the table on the right follow. Other budgets may be ticked beside it; all of them are then kept.</source>
        <translation>El presupuesto: bits medios por peso. Arrástrelo y vea cómo lo sigue el plan en la tabla de la derecha. Junto a él se pueden marcar otros presupuestos; entonces se cumplen todos.</translation>
    </message>
    <message>
        <source>Here stands what was proven: whether any plan within the budgets could have a smaller score, and what the greedy rule would lose.</source>
        <translation>Aquí consta lo que se ha demostrado: si algún plan dentro de los presupuestos podría tener una puntuación menor, y lo que perdería la regla voraz.</translation>
    </message>
    <message>
        <source>A prediction is not a measurement. **Apply and measure** puts the plan into the table and quantizes the trained network to it.</source>
        <translation>Una predicción no es una medición. **Aplicar y medir** pone el plan en la tabla y cuantiza con él la red entrenada.</translation>
    </message>
    <message>
        <source>Press the button and wait a few seconds; it runs in the background.</source>
        <translation>Pulse el botón y espere unos segundos; se ejecuta en segundo plano.</translation>
    </message>
    <message>
        <source>Now the same place says both: what was predicted from single layers, and what was measured. The difference is what the layers do to one another.</source>
        <translation>Ahora el mismo lugar dice ambas cosas: lo que se predijo a partir de capas individuales y lo que se midió. La diferencia es lo que las capas se hacen unas a otras.</translation>
    </message>
    <message>
        <source>Close the dialog. The plan is in the table; train it to win back what rounding lost.</source>
        <translation>Cierre el cuadro de diálogo. El plan está en la tabla; entrénelo para recuperar lo que se perdió con el redondeo.</translation>
    </message>
    <message>
        <source>What bits do</source>
        <translation>Qué hacen los bits</translation>
    </message>
    <message>
        <source>Give a layer two bits, see what that costs and what it does to its weights.</source>
        <translation>Dar dos bits a una capa y ver qué cuesta y qué les hace a sus pesos.</translation>
    </message>
    <message>
        <source>Each row is a layer of the network. **Weight bits** says how finely its weights are stored: *b* bits can tell 2ᵇ values apart. A small experiment was opened for this tour; Ctrl+Z brings back what was here before.</source>
        <translation>Cada fila es una capa de la red. **Bits de pesos** dice con qué finura se guardan sus pesos: *b* bits distinguen 2ᵇ valores. Para este recorrido se ha abierto un pequeño experimento; Ctrl+Z recupera lo que había antes.</translation>
    </message>
    <message>
        <source>Two bits are four values. Give the weights of **conv2** two bits.</source>
        <translation>Dos bits son cuatro valores. Dé dos bits a los pesos de **conv2**.</translation>
    </message>
    <message>
        <source>Click the cell, type `2` and press Enter.</source>
        <translation>Haga clic en la celda, escriba `2` y pulse Intro.</translation>
    </message>
    <message>
        <source>The totals moved at once, and so does this comparison with 32-bit floats. Nothing was trained: memory and operations follow from shapes and bits alone.</source>
        <translation>Los totales cambiaron al momento, y también esta comparación con números de coma flotante de 32 bits. No se entrenó nada: la memoria y las operaciones se deducen solo de las formas y los bits.</translation>
    </message>
    <message>
        <source>Now many cells together. Give the weights of **all** layers two bits.</source>
        <translation>Ahora muchas celdas a la vez. Dé dos bits a los pesos de **todas** las capas.</translation>
    </message>
    <message>
        <source>Click the top cell of the column, click the lowest one with Shift held, type `2` and press Enter.</source>
        <translation>Haga clic en la celda superior de la columna, después en la inferior con Mayús pulsada, escriba `2` y pulse Intro.</translation>
    </message>
    <message>
        <source>Every edit can be undone. Go back until all layers have 8 bits again.</source>
        <translation>Toda edición se puede deshacer. Vuelva atrás hasta que todas las capas tengan de nuevo 8 bits.</translation>
    </message>
    <message>
        <source>Press Ctrl+Z once for each of the two edits, or use Edit ▸ Undo.</source>
        <translation>Pulse Ctrl+Z una vez por cada una de las dos ediciones, o use Edición ▸ Deshacer.</translation>
    </message>
    <message>
        <source>What do bits do to the *values*? That is best seen on weights that have learned something. Train this plan: six passes over 2,000 small pictures, in the background.</source>
        <translation>¿Qué les hacen los bits a los *valores*? Se ve mejor en pesos que han aprendido algo. Entrene este plan: seis pasadas por 2000 imágenes pequeñas, en segundo plano.</translation>
    </message>
    <message>
        <source>Press Run, at the upper right, or Ctrl+R. The list of runs shows how far it is; the tour goes on when it has finished.</source>
        <translation>Pulse Ejecutar, arriba a la derecha, o Ctrl+R. La lista de ejecuciones muestra cuánto ha avanzado; el recorrido sigue cuando haya terminado.</translation>
    </message>
    <message>
        <source>Open the panel **Errors**.</source>
        <translation>Abra el panel **Errores**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Errors opens it.</source>
        <translation>Haga clic en su pestaña. Si está cerrado, Ver ▸ Errores lo abre.</translation>
    </message>
    <message>
        <source>Let the engine compare each layer with bits to the same layer without.</source>
        <translation>Deje que el motor compare cada capa con bits con la misma capa sin ellos.</translation>
    </message>
    <message>
        <source>Press “Analyse errors”. It takes a few seconds.</source>
        <translation>Pulse «Analizar errores». Tarda unos segundos.</translation>
    </message>
    <message>
        <source>The histogram shows the weights of one layer, the fine lines are the values that are left of them. What lies between two lines moves to the nearer one: that is the error. Few bits, few lines.</source>
        <translation>El histograma muestra los pesos de una capa; las líneas finas son los valores que quedan de ellos. Lo que está entre dos líneas pasa a la más cercana: ese es el error. Pocos bits, pocas líneas.</translation>
    </message>
    <message>
        <source>**SQNR** is signal to error, in decibels. Each bit more is worth about 6 dB. Select layers with these arrows and compare weights with input activations.</source>
        <translation>**SQNR** es la relación entre la señal y el error, en decibelios. Cada bit de más vale unos 6 dB. Elija capas con estas flechas y compare los pesos con las activaciones de entrada.</translation>
    </message>
    <message>
        <source>That is what bits do. How much of it the network *feels* is another question: the tours on training and on sensitivity answer it.</source>
        <translation>Eso es lo que hacen los bits. Cuánto de ello *nota* la red es otra cuestión: la responden los recorridos sobre el entrenamiento y sobre la sensibilidad.</translation>
    </message>
    <message>
        <source>Reading a trade-off honestly</source>
        <translation>Leer un compromiso con honestidad</translation>
    </message>
    <message>
        <source>Five presets, one plot: which differences are real, and which are chance?</source>
        <translation>Cinco preajustes, un gráfico: ¿qué diferencias son reales y cuáles son azar?</translation>
    </message>
    <message>
        <source>More bits, more accuracy, more memory: which plan is worth it? Five presets make a small study.</source>
        <translation>Más bits, más exactitud, más memoria: ¿qué plan vale la pena? Cinco preajustes forman un pequeño estudio.</translation>
    </message>
    <message>
        <source>Choose **all presets**.</source>
        <translation>Elija **todos los preajustes**.</translation>
    </message>
    <message>
        <source>Open the picker beside Run and choose it.</source>
        <translation>Abra el selector junto a Ejecutar y elíjalo.</translation>
    </message>
    <message>
        <source>Start the study: five short trainings, one after the other.</source>
        <translation>Inicie el estudio: cinco entrenamientos cortos, uno tras otro.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until the last of the five has finished.</source>
        <translation>Pulse Ejecutar, o Ctrl+R, y espere a que haya terminado el último de los cinco.</translation>
    </message>
    <message>
        <source>Runs that are ticked in this list are shown in the charts. The five of the study are ticked as they are started here; see that they are.</source>
        <translation>Las ejecuciones marcadas en esta lista se muestran en los gráficos. Las cinco del estudio se marcan al iniciarse aquí; compruebe que lo están.</translation>
    </message>
    <message>
        <source>Click the box before its name. A run&apos;s own box shows that run alone.</source>
        <translation>Haga clic en la casilla delante de su nombre. La casilla propia de una ejecución muestra solo esa ejecución.</translation>
    </message>
    <message>
        <source>Open the panel **Trade-offs**.</source>
        <translation>Abra el panel **Compromisos**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Trade-offs opens it.</source>
        <translation>Haga clic en su pestaña. Si está cerrado, Ver ▸ Compromisos lo abre.</translation>
    </message>
    <message>
        <source>Each point is a run. The line joins the **Pareto front**: plans that no other beats in both figures. The bars are 95 % intervals of the accuracy. Where they overlap widely, the order on the front may be chance.</source>
        <translation>Cada punto es una ejecución. La línea une el **frente de Pareto**: los planes a los que ningún otro supera en ambas magnitudes. Las barras son intervalos del 95 % de la exactitud. Donde se solapan mucho, el orden en el frente puede ser azar.</translation>
    </message>
    <message>
        <source>All runs saw the *same* test pictures, so they can be compared picture by picture, which is sharper than intervals. Select two runs and press **Compare**.</source>
        <translation>Todas las ejecuciones vieron las *mismas* imágenes de prueba, así que se pueden comparar imagen por imagen, lo que es más preciso que los intervalos. Seleccione dos ejecuciones y pulse **Comparar**.</translation>
    </message>
    <message>
        <source>Click one run in the list and another one with Ctrl held; then press Compare above the list.</source>
        <translation>Haga clic en una ejecución de la lista y en otra con Ctrl pulsada; después pulse Comparar, encima de la lista.</translation>
    </message>
    <message>
        <source>McNemar&apos;s test counts the pictures that only one of the two gets right. “No detectable difference” does not mean equal: it means that 500 pictures cannot tell.</source>
        <translation>La prueba de McNemar cuenta las imágenes en las que solo una de las dos acierta. «Sin diferencia detectable» no significa igual: significa que 500 imágenes no permiten decidirlo.</translation>
    </message>
    <message>
        <source>An honest claim names the difference, its interval, and how often it was repeated. Kinds of run and research cards repeat with other seeds. Now you have seen the whole path, from bits to claims.</source>
        <translation>Una afirmación honesta indica la diferencia, su intervalo y cuántas veces se repitió. Los tipos de ejecución y las fichas de investigación repiten con otras semillas. Ya ha visto todo el camino, de los bits a las afirmaciones.</translation>
    </message>
    <message>
        <source>Presets and what they cost</source>
        <translation>Los preajustes y lo que cuestan</translation>
    </message>
    <message>
        <source>Apply presets, read their costs, and make a plan fit a device.</source>
        <translation>Aplicar preajustes, leer sus costes y hacer que un plan encaje en un dispositivo.</translation>
    </message>
    <message>
        <source>A **preset** is a rule: so many bits for the first layer, so many for those in the middle, so many for the last. It fits any network. The plan is fp32 now: 32 bits everywhere.</source>
        <translation>Un **preajuste** es una regla: tantos bits para la primera capa, tantos para las intermedias, tantos para la última. Sirve para cualquier red. El plan es ahora fp32: 32 bits en todas partes.</translation>
    </message>
    <message>
        <source>Choose **int8_uniform**, the usual first step.</source>
        <translation>Elija **int8_uniform**, el primer paso habitual.</translation>
    </message>
    <message>
        <source>Open the picker and choose it.</source>
        <translation>Abra el selector y elíjalo.</translation>
    </message>
    <message>
        <source>Weight memory is a quarter of that of fp32 now. The totals below the table say it in figures.</source>
        <translation>La memoria de pesos es ahora una cuarta parte de la de fp32. Los totales bajo la tabla lo dicen en cifras.</translation>
    </message>
    <message>
        <source>Choose **ultra_low**: 4 bits at both ends, 3 and 2 between.</source>
        <translation>Elija **ultra_low**: 4 bits en ambos extremos, 3 y 2 en medio.</translation>
    </message>
    <message>
        <source>Look at the column of sizes: fc1 has most of the weights, so its bits decide. What is saved there counts more than all that the other layers could save.</source>
        <translation>Mire la columna de tamaños: fc1 tiene la mayoría de los pesos, así que sus bits deciden. Lo que se ahorra ahí cuenta más que todo lo que podrían ahorrar las demás capas.</translation>
    </message>
    <message>
        <source>A figure depends on the device. Choose **edge_tpu**, which multiplies 8-bit numbers and nothing narrower.</source>
        <translation>Cada cifra depende del dispositivo. Elija **edge_tpu**, que multiplica números de 8 bits y nada más estrecho.</translation>
    </message>
    <message>
        <source>Open the picker of hardware and choose it.</source>
        <translation>Abra el selector de hardware y elíjalo.</translation>
    </message>
    <message>
        <source>The arrows in the cells say it: what was to be 3 bits is computed as 8. Fewer bits would still need less room in some memories, but they make nothing faster here. Make the plan honest: **Snap to hardware**.</source>
        <translation>Las flechas en las celdas lo dicen: lo que iba a tener 3 bits se calcula con 8. Menos bits seguirían ocupando menos en algunas memorias, pero aquí no aceleran nada. Haga que el plan sea honesto: **Ajustar al hardware**.</translation>
    </message>
    <message>
        <source>Press the button in the line below the table.</source>
        <translation>Pulse el botón en la línea debajo de la tabla.</translation>
    </message>
    <message>
        <source>Open the panel **Hardware**, which sets plans and devices side by side.</source>
        <translation>Abra el panel **Hardware**, que compara planes y dispositivos en paralelo.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Hardware opens it.</source>
        <translation>Haga clic en su pestaña. Si está cerrado, Ver ▸ Hardware lo abre.</translation>
    </message>
    <message>
        <source>Your plan, fp32 and the presets stand beside one another, in total and layer by layer. What is still missing is what counts most: **accuracy**. Costs are computed, accuracy has to be measured.</source>
        <translation>Su plan, fp32 y los preajustes aparecen unos junto a otros, en total y capa por capa. Aún falta lo que más cuenta: la **exactitud**. Los costes se calculan; la exactitud hay que medirla.</translation>
    </message>
    <message>
        <source>Progressive quantization</source>
        <translation>Cuantización progresiva</translation>
    </message>
    <message>
        <source>Let the bits fall while the network trains, and watch it follow.</source>
        <translation>Dejar que los bits bajen mientras la red se entrena y ver cómo los sigue.</translation>
    </message>
    <message>
        <source>To begin with two bits is hard. A **progressive** run begins with many and comes down to the plan while the network trains: it can adapt in between.</source>
        <translation>Empezar con dos bits es difícil. Una ejecución **progresiva** empieza con muchos y baja hasta el plan mientras la red se entrena: entretanto puede adaptarse.</translation>
    </message>
    <message>
        <source>Choose **this plan, progressive**.</source>
        <translation>Elija **este plan, progresivo**.</translation>
    </message>
    <message>
        <source>The panel **Schedule** says how the bits get there. Open it.</source>
        <translation>El panel **Programación** dice cómo llegan los bits hasta ahí. Ábralo.</translation>
    </message>
    <message>
        <source>Click its tab, at the bottom.</source>
        <translation>Haga clic en su pestaña, abajo.</translation>
    </message>
    <message>
        <source>Choose **Steps**: down in equal stages.</source>
        <translation>Elija **Escalones**: hacia abajo en etapas iguales.</translation>
    </message>
    <message>
        <source>Open the picker named Schedule in this panel and choose it.</source>
        <translation>Abra el selector llamado Programación en este panel y elíjalo.</translation>
    </message>
    <message>
        <source>This is the plan of the bits over the epochs. It can be changed with the mouse, too. The last epochs belong to the final bits: the network needs them to settle.</source>
        <translation>Este es el plan de los bits a lo largo de las épocas. También se puede cambiar con el ratón. Las últimas épocas pertenecen a los bits finales: la red las necesita para asentarse.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Iníciela.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R.</source>
        <translation>Pulse Ejecutar, o Ctrl+R.</translation>
    </message>
    <message>
        <source>Open the panel **Training** and watch.</source>
        <translation>Abra el panel **Entrenamiento** y observe.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Training opens it.</source>
        <translation>Haga clic en su pestaña. Si está cerrado, Ver ▸ Entrenamiento lo abre.</translation>
    </message>
    <message>
        <source>The lower curves are the bits. At each step down the accuracy may drop, and recover. Wait for the end.</source>
        <translation>Las curvas inferiores son los bits. En cada escalón hacia abajo, la exactitud puede caer y recuperarse. Espere al final.</translation>
    </message>
    <message>
        <source>The list of runs shows the time that is left.</source>
        <translation>La lista de ejecuciones muestra el tiempo que queda.</translation>
    </message>
    <message>
        <source>Was it worth it? Only a comparison can tell: run the same plan directly, with as many epochs, and tick both runs in this list.</source>
        <translation>¿Valió la pena? Solo una comparación puede decirlo: ejecute el mismo plan directamente, con las mismas épocas, y marque ambas ejecuciones en esta lista.</translation>
    </message>
    <message>
        <source>Which layers are sensitive</source>
        <translation>Qué capas son sensibles</translation>
    </message>
    <message>
        <source>Measure which layers suffer from few bits, and which hardly notice.</source>
        <translation>Medir qué capas sufren con pocos bits y cuáles apenas lo notan.</translation>
    </message>
    <message>
        <source>Layers differ: one loses much at 4 bits, another nothing at 2. To find out, each layer of a *trained* network is quantized alone and the harm is measured.</source>
        <translation>Las capas son distintas: una pierde mucho con 4 bits, otra nada con 2. Para averiguarlo, se cuantiza por separado cada capa de una red *entrenada* y se mide el daño.</translation>
    </message>
    <message>
        <source>First a trained network without quantization. Train this fp32 plan.</source>
        <translation>Primero, una red entrenada sin cuantización. Entrene este plan fp32.</translation>
    </message>
    <message>
        <source>Open the panel **Sensitivity**.</source>
        <translation>Abra el panel **Sensibilidad**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Sensitivity opens it.</source>
        <translation>Haga clic en su pestaña. Si está cerrado, Ver ▸ Sensibilidad lo abre.</translation>
    </message>
    <message>
        <source>Measure.</source>
        <translation>Mida.</translation>
    </message>
    <message>
        <source>Press “Measure sensitivity”. Every layer is tried at every bit-width: a matter of seconds.</source>
        <translation>Pulse «Medir sensibilidad». Se prueba cada capa con cada ancho de bits: cuestión de segundos.</translation>
    </message>
    <message>
        <source>Layers by bits: the stronger the colour, the greater the harm. Most layers hardly notice 8 bits; somewhere on the way down it begins to hurt, and not for all at the same place.</source>
        <translation>Capas por bits: cuanto más intenso el color, mayor el daño. La mayoría de las capas apenas notan 8 bits; en algún punto del descenso empieza a doler, y no en el mismo lugar para todas.</translation>
    </message>
    <message>
        <source>What was measured stands in the table as well, for the bits that a layer has now.</source>
        <translation>Lo medido figura también en la tabla, para los bits que una capa tiene ahora.</translation>
    </message>
    <message>
        <source>Spend bits where they count. Give the weights of **fc1** 4 bits or fewer: it is the largest layer, and seldom the most sensitive.</source>
        <translation>Gaste bits donde cuentan. Dé 4 bits o menos a los pesos de **fc1**: es la capa más grande y rara vez la más sensible.</translation>
    </message>
    <message>
        <source>Click the cell, type `4` and press Enter.</source>
        <translation>Haga clic en la celda, escriba `4` y pulse Intro.</translation>
    </message>
    <message>
        <source>There are several measures of harm. They do not always agree on the order of the layers; ρ says how far they do. Where it is low, trust what was measured on pictures more than an estimate.</source>
        <translation>Hay varias medidas del daño. No siempre coinciden en el orden de las capas; ρ dice hasta qué punto lo hacen. Donde es bajo, confíe más en lo medido con imágenes que en una estimación.</translation>
    </message>
    <message>
        <source>One layer alone is not all of them together: errors add up. The tour on allocation chooses all bits at once.</source>
        <translation>Una capa sola no es lo mismo que todas juntas: los errores se suman. El recorrido sobre la asignación elige todos los bits a la vez.</translation>
    </message>
    <message>
        <source>Training with quantization</source>
        <translation>Entrenar con cuantización</translation>
    </message>
    <message>
        <source>Train a plan of few bits, watch it learn, and read its accuracy.</source>
        <translation>Entrenar un plan de pocos bits, verlo aprender y leer su exactitud.</translation>
    </message>
    <message>
        <source>Rounding trained weights hurts where bits are few. Training *with* the rounding in place lets the network find weights that survive it. That is quantization-aware training, QAT.</source>
        <translation>Redondear pesos entrenados hace daño cuando los bits son pocos. Entrenar *con* el redondeo activo permite a la red encontrar pesos que lo resisten. Eso es el entrenamiento consciente de la cuantización, QAT.</translation>
    </message>
    <message>
        <source>Choose the preset **mixed_aggressive**: 8 bits in the first layer, 6 in the last, 3 and 4 between.</source>
        <translation>Elija el preajuste **mixed_aggressive**: 8 bits en la primera capa, 6 en la última, 3 y 4 en medio.</translation>
    </message>
    <message>
        <source>The panel **Setup** says how it is trained, and on which pictures. Open it.</source>
        <translation>El panel **Configuración** dice cómo se entrena y con qué imágenes. Ábralo.</translation>
    </message>
    <message>
        <source>Give it **8** epochs: passes over all training pictures.</source>
        <translation>Dele **8** épocas: pasadas por todas las imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>Click into the field, type `8` and press Enter.</source>
        <translation>Haga clic en el campo, escriba `8` y pulse Intro.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R. The engine works in a process of its own; you may go on working meanwhile.</source>
        <translation>Pulse Ejecutar, o Ctrl+R. El motor trabaja en un proceso propio; mientras tanto puede seguir trabajando.</translation>
    </message>
    <message>
        <source>The loss of single steps jumps; look at its trend. The accuracy is that on *test* pictures, measured after each epoch with the bits in place. Wait for the end.</source>
        <translation>La pérdida de los pasos sueltos oscila; fíjese en su tendencia. La exactitud es la de las imágenes de *prueba*, medida después de cada época con los bits activos. Espere al final.</translation>
    </message>
    <message>
        <source>The run stands in this list, with its accuracy and what is **uncertain** about it: with 500 test pictures, “± 4 %” means that another set of pictures could well give 4 points more or less.</source>
        <translation>La ejecución figura en esta lista, con su exactitud y lo que tiene de **incierta**: con 500 imágenes de prueba, «± 4 %» significa que otro conjunto de imágenes bien podría dar 4 puntos más o menos.</translation>
    </message>
    <message>
        <source>Chance is also in the training: another seed, another result. **this plan, 3 seeds** trains it three times. Choose it if you like, or go on.</source>
        <translation>El azar también está en el entrenamiento: otra semilla, otro resultado. **este plan, 3 semillas** lo entrena tres veces. Elíjalo si quiere, o siga adelante.</translation>
    </message>
    <message>
        <source>Open the picker beside Run. Nothing starts until Run is pressed.</source>
        <translation>Abra el selector junto a Ejecutar. Nada comienza hasta que se pulsa Ejecutar.</translation>
    </message>
    <message>
        <source>You have trained a network at few bits. A run is a folder on the disk: it can be stopped, resumed, compared and exported, from this list.</source>
        <translation>Ha entrenado una red con pocos bits. Una ejecución es una carpeta en el disco: se puede detener, reanudar, comparar y exportar desde esta lista.</translation>
    </message>
</context>
<context>
    <name>bitsmith::AccuracyStrip</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Live accuracy</source>
        <translation>Exactitud en vivo</translation>
    </message>
    <message>
        <source>Measures the accuracy of the plan as it is edited: the trained network quantized to it without training</source>
        <translation>Mide la exactitud del plan mientras se edita: la red entrenada, cuantizada según él sin entrenamiento</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medida</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicha</translation>
    </message>
    <message>
        <source>%1 points against float</source>
        <translation>%1 puntos respecto a coma flotante</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>loading %1…</source>
        <translation>cargando %1…</translation>
    </message>
    <message>
        <source>by sensitivity, being measured on %1</source>
        <translation>según la sensibilidad, midiendo con %1</translation>
    </message>
    <message>
        <source>being measured on %1…</source>
        <translation>midiendo con %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n picture(s) · %2</source>
        <translation>
            <numerusform>%1 · %n imagen · %2</numerusform>
            <numerusform>%1 · %n imágenes · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</source>
        <translation>
            <numerusform>%1 aciertos de %n imagen de prueba; intervalo del 95 %: de %2 a %3; %4 en coma flotante. Es lo que da Cuantizar sin entrenamiento para este plan con %5, con rangos obtenidos de sus imágenes de calibración.</numerusform>
            <numerusform>%1 aciertos de %n imágenes de prueba; intervalo del 95 %: de %2 a %3; %4 en coma flotante. Es lo que da Cuantizar sin entrenamiento para este plan con %5, con rangos obtenidos de sus imágenes de calibración.</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted from the newest sensitivity run, each layer&apos;s drop in accuracy added up: a guess until it is measured.</source>
        <translation>Predicción a partir de la ejecución de sensibilidad más reciente, sumando la caída de exactitud de cada capa: una conjetura hasta que se mida.</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceActions</name>
    <message>
        <source>Advice</source>
        <translation>Consejos</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdvicePanel</name>
    <message>
        <source>The plan follows every guideline that is checked.</source>
        <translation>El plan cumple todas las pautas que se comprueban.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed</source>
        <translation>
            <numerusform>Mostrar %n descartado</numerusform>
            <numerusform>Mostrar %n descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Aplicar: %1</translation>
    </message>
    <message>
        <source>Changes the plan so, in one step to undo; locked layers keep theirs</source>
        <translation>Cambia el plan en consecuencia; se deshace en un solo paso; las capas bloqueadas conservan lo suyo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Descartar: %1</translation>
    </message>
    <message>
        <source>Puts this advice away for this network; it can be shown again</source>
        <translation>Retira este consejo para esta red; se puede volver a mostrar</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message numerus="yes">
        <source>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).</source>
        <translation>
            <numerusform>«%1» frente a «%2»: %3, intervalo del 95 % de %4 a %5, con %n imagen.</numerusform>
            <numerusform>«%1» frente a «%2»: %3, intervalo del 95 % de %4 a %5, con %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(“%1”, %n picture(s); each layer alone)</source>
        <translation>
            <numerusform>(«%1», %n imagen; cada capa por separado)</numerusform>
            <numerusform>(«%1», %n imágenes; cada capa por separado)</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight memory %1 → %2.</source>
        <translation>Memoria de pesos %1 → %2.</translation>
    </message>
    <message>
        <source>The ends often mind most, and have few weights. Measure sensitivity to know it here.</source>
        <translation>La primera y la última capa suelen ser las más sensibles y tienen pocos pesos. Mida la sensibilidad para saberlo en este caso.</translation>
    </message>
    <message>
        <source>8 bits in place of %1 are worth %2 of accuracy there; at inner layers with as few bits the median is %3</source>
        <translation>Usar 8 bits en lugar de %1 aporta ahí %2 de exactitud; en las capas internas con igual de pocos bits la mediana es %3</translation>
    </message>
    <message>
        <source>Rounding alone loses much at 4 bits and fewer.</source>
        <translation>El redondeo por sí solo pierde mucho con 4 bits o menos.</translation>
    </message>
    <message>
        <source>No detectable difference yet:</source>
        <translation>Aún sin diferencia detectable:</translation>
    </message>
    <message>
        <source>Train the network in fp32 first, to begin from it.</source>
        <translation>Entrene primero la red en fp32 para partir de ella.</translation>
    </message>
    <message>
        <source>Applying begins training with the weights of the newest fp32 run.</source>
        <translation>Al aplicarlo, el entrenamiento parte de los pesos de la ejecución fp32 más reciente.</translation>
    </message>
    <message>
        <source>Start at 8 bits for weights and activations</source>
        <translation>Empezar con 8 bits para pesos y activaciones</translation>
    </message>
    <message>
        <source>Protect the first layer: %1 to 8 bits</source>
        <translation>Proteger la primera capa: %1 a 8 bits</translation>
    </message>
    <message>
        <source>Protect the last layer: %1 to 8 bits</source>
        <translation>Proteger la última capa: %1 a 8 bits</translation>
    </message>
    <message>
        <source>Measure sensitivity before going low</source>
        <translation>Medir la sensibilidad antes de bajar los bits</translation>
    </message>
    <message>
        <source>Let sensitivity guide: exchange the bits of %1 and %2</source>
        <translation>Guiarse por la sensibilidad: intercambiar los bits de %1 y %2</translation>
    </message>
    <message>
        <source>Match the hardware: %1</source>
        <translation>Ajustar al hardware: %1</translation>
    </message>
    <message>
        <source>Train with quantization: %1 at 4 bits or fewer</source>
        <translation>Entrenar con cuantización: %1 con 4 bits o menos</translation>
    </message>
    <message>
        <source>8 bits seldom cost accuracy and show what fewer are measured against. No run with 8/8 and one in fp32 on the same pictures are at hand.</source>
        <translation>8 bits rara vez cuestan exactitud y dan la referencia con la que medir anchos menores. No se dispone de una ejecución con 8/8 y otra en fp32 con las mismas imágenes.</translation>
    </message>
    <message>
        <source>%1: fewer than 8 bits, and no sensitivity of this network has been measured. Start it in the panel Sensitivity.</source>
        <translation>%1: menos de 8 bits, y no se ha medido ninguna sensibilidad de esta red. Inicie la medición en el panel Sensibilidad.</translation>
    </message>
    <message>
        <source>%1 minds few bits more than %2: worth %3 of accuracy</source>
        <translation>%1 es más sensible a los pocos bits que %2: vale %3 de exactitud</translation>
    </message>
    <message>
        <source>%1: not executed as chosen on %2 but wider.</source>
        <translation>%1: en %2 no se ejecuta como se eligió, sino con más bits.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medida</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculado</translation>
    </message>
    <message>
        <source>rule of thumb</source>
        <translation>regla práctica</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>aquí no</translation>
    </message>
</context>
<context>
    <name>bitsmith::AgreementTable</name>
    <message>
        <source>one may stand in for the other on this network</source>
        <translation>una puede sustituir a la otra en esta red</translation>
    </message>
    <message>
        <source>a fair guide on this network</source>
        <translation>una guía aceptable en esta red</translation>
    </message>
    <message>
        <source>one must not stand in for the other on this network</source>
        <translation>una no debe sustituir a la otra en esta red</translation>
    </message>
    <message>
        <source>too few different values to tell</source>
        <translation>muy pocos valores distintos para decidir</translation>
    </message>
    <message>
        <source>%1 and %2: Spearman&apos;s ρ %3 and Kendall&apos;s τ %4 over %5 cells, ρ %6 between layers: %7</source>
        <translation>%1 y %2: ρ de Spearman %3 y τ de Kendall %4 en %5 celdas, ρ %6 entre capas: %7</translation>
    </message>
    <message>
        <source>Rank agreement of the metrics</source>
        <translation>Concordancia de rangos entre las métricas</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationActions</name>
    <message>
        <source>&amp;Allocate bits…</source>
        <translation>&amp;Asignar bits…</translation>
    </message>
    <message>
        <source>The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)</source>
        <translation>Los mejores bits para cada capa dentro de los presupuestos, según una ejecución de sensibilidad (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationDialog</name>
    <message>
        <source>Allocate bits</source>
        <translation>Asignar bits</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>&amp;Sensibilidad</translation>
    </message>
    <message>
        <source>The sensitivity run that says what each layer&apos;s bits are worth</source>
        <translation>La ejecución de sensibilidad que indica cuánto valen los bits de cada capa</translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation>Mé&amp;trica</translation>
    </message>
    <message>
        <source>Its sum over the layers is made as small as the budgets allow</source>
        <translation>Su suma sobre las capas se reduce tanto como permiten los presupuestos</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>exact: the best plan, with a proof; greedy: most benefit per cost first; notebook: 8, 6 or 4 bits by the thresholds 0.05 and 0.02, then adjusted</source>
        <translation>exacto: el mejor plan, con demostración; voraz: primero el mayor beneficio por coste; cuaderno: 8, 6 o 4 bits según los umbrales 0.05 y 0.02, y después un ajuste</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>voraz</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>cuaderno</translation>
    </message>
    <message>
        <source>A&amp;ctivations</source>
        <translation>&amp;Activaciones</translation>
    </message>
    <message>
        <source>Whether activation bits are chosen with the weight bits, or stay fixed</source>
        <translation>Si los bits de las activaciones se eligen junto con los de los pesos o quedan fijos</translation>
    </message>
    <message>
        <source>C&amp;urve over</source>
        <translation>C&amp;urva sobre</translation>
    </message>
    <message>
        <source>The cost that the curve of optimal plans runs over</source>
        <translation>El coste sobre el que se traza la curva de planes óptimos</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Presupuestos</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;plicar</translation>
    </message>
    <message>
        <source>Put the plan into the precision table; one step to undo</source>
        <translation>Pone el plan en la tabla de precisión; se deshace en un solo paso</translation>
    </message>
    <message>
        <source>Apply and m&amp;easure</source>
        <translation>Aplicar y m&amp;edir</translation>
    </message>
    <message>
        <source>chosen too</source>
        <translation>también elegidos</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>There is no finished sensitivity run of this network yet. Press “Measure sensitivity” in the Sensitivity panel; what it measures is what bits are allocated by.</source>
        <translation>Todavía no hay ninguna ejecución de sensibilidad finalizada de esta red. Pulse «Medir sensibilidad» en el panel Sensibilidad; lo que mide es la base para asignar los bits.</translation>
    </message>
    <message>
        <source>Put the plan into the table, and quantize the trained run that was probed to it without training (PTQ): shows what the prediction is worth</source>
        <translation>Pone el plan en la tabla y cuantiza con él, sin entrenamiento (PTQ), la ejecución entrenada que se sondeó: muestra cuánto vale la predicción</translation>
    </message>
    <message>
        <source>The sensitivity does not say which trained run was probed</source>
        <translation>La sensibilidad no indica qué ejecución entrenada se sondeó</translation>
    </message>
    <message>
        <source>No proof: this method does not tell how far from the best it is.</source>
        <translation>Sin demostración: este método no indica a qué distancia está del óptimo.</translation>
    </message>
    <message>
        <source>Proven: no plan within the budgets has a smaller score.</source>
        <translation>Demostrado: ningún plan dentro de los presupuestos tiene una puntuación menor.</translation>
    </message>
    <message>
        <source>Not proven to be the best: a plan could be better by at most %1 (bitsmith-cli allocate searches longer).</source>
        <translation>No está demostrado que sea el mejor: otro plan podría mejorarlo como máximo en %1 (bitsmith-cli allocate busca durante más tiempo).</translation>
    </message>
    <message>
        <source>Greedy finds no plan within these budgets.</source>
        <translation>El método voraz no encuentra ningún plan dentro de estos presupuestos.</translation>
    </message>
    <message>
        <source>Greedy finds the same score.</source>
        <translation>El método voraz obtiene la misma puntuación.</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1 %)</translation>
    </message>
    <message>
        <source>Greedy loses %1 more%2.</source>
        <translation>El método voraz pierde %1 más%2.</translation>
    </message>
    <message>
        <source>Greedy loses %1 less%2.</source>
        <translation>El método voraz pierde %1 menos%2.</translation>
    </message>
    <message>
        <source>Predicted: accuracy %1 %, from %2 % before. A prediction from single layers, not a measurement.</source>
        <translation>Predicción: exactitud %1 %, antes %2 %. Se predice a partir de capas individuales; no es una medición.</translation>
    </message>
    <message>
        <source>Predicted: loss %1, from %2 before. A prediction from single layers, not a measurement.</source>
        <translation>Predicción: pérdida %1, antes %2. Se predice a partir de capas individuales; no es una medición.</translation>
    </message>
    <message>
        <source>Score %1: %2. It ranks plans, and foretells no accuracy.</source>
        <translation>Puntuación %1: %2. Ordena los planes, pero no predice la exactitud.</translation>
    </message>
    <message>
        <source>Measured: accuracy %1 % (95 %: %2 to %3 %), loss %4, by the run “%5” (%6).</source>
        <translation>Medido: exactitud %1 % (95 %: de %2 a %3 %), pérdida %4, por la ejecución «%5» (%6).</translation>
    </message>
    <message>
        <source>Not measured yet: no run has these bits.</source>
        <translation>Aún sin medir: ninguna ejecución tiene estos bits.</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>asignación</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationPlot</name>
    <message>
        <source>Budget: %1</source>
        <translation>Presupuesto: %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>El único plan óptimo (%n); un punto donde el siguiente bit empieza a rendir menos.</numerusform>
            <numerusform>Los %n planes óptimos; un punto donde el siguiente bit empieza a rendir menos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>%n plan óptimo, puede haber otros en medio; un punto donde el siguiente bit empieza a rendir menos.</numerusform>
            <numerusform>%n planes óptimos, puede haber otros en medio; un punto donde el siguiente bit empieza a rendir menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring: this plan.</source>
        <translation>Anillo: este plan.</translation>
    </message>
    <message>
        <source>Diamond: greedy.</source>
        <translation>Rombo: método voraz.</translation>
    </message>
    <message>
        <source>Dashed: the budget.</source>
        <translation>Línea discontinua: el presupuesto.</translation>
    </message>
    <message>
        <source>Click a point to take its plan.</source>
        <translation>Haga clic en un punto para tomar su plan.</translation>
    </message>
    <message>
        <source>From here the next bit pays less than before</source>
        <translation>A partir de aquí, el siguiente bit rinde menos que antes</translation>
    </message>
</context>
<context>
    <name>bitsmith::AnalysisRunPicker</name>
    <message>
        <source>no run yet</source>
        <translation>sin ejecuciones todavía</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>of the layer’s output with only this layer quantized</source>
        <translation>de la salida de la capa con solo esta capa cuantizada</translation>
    </message>
    <message>
        <source>of the trained weights</source>
        <translation>de los pesos entrenados</translation>
    </message>
</context>
<context>
    <name>bitsmith::ArmChart</name>
    <message>
        <source>Results of the arms</source>
        <translation>Resultados de los brazos</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ± %2 %</source>
        <translation>%1 ± %2 %</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 · dots: seeds, bar: mean, line: 95 %</source>
        <translation>%1 · puntos: semillas, barra: media, línea: 95 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::BaselineStrip</name>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Pico de activaciones</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Bits medios</translation>
    </message>
    <message>
        <source>The change is against the same network in fp32.</source>
        <translation>El cambio es respecto a la misma red en fp32.</translation>
    </message>
    <message>
        <source>32 / mean weight bits, over the weights of these layers</source>
        <translation>32 / bits medios de los pesos, sobre los pesos de estas capas</translation>
    </message>
    <message>
        <source>Mean bits over the weights of these layers, biases not counted</source>
        <translation>Bits medios sobre los pesos de estas capas, sin contar los sesgos</translation>
    </message>
</context>
<context>
    <name>bitsmith::BudgetPanel</name>
    <message>
        <source>%1 to %2</source>
        <comment>least and most of a budget</comment>
        <translation>de %1 a %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CalibrationForm</name>
    <message>
        <source> pictures</source>
        <translation> imágenes</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>Corrección de sesgos</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>Reestimar las normalizaciones por lotes</translation>
    </message>
    <message>
        <source>Equalize layers</source>
        <translation>Ecualizar capas</translation>
    </message>
    <message>
        <source> steps a layer</source>
        <translation> pasos por capa</translation>
    </message>
    <message>
        <source>smallest and largest value seen</source>
        <translation>valor mínimo y máximo observados</translation>
    </message>
    <message>
        <source>moving average of the batches&apos; extremes, as in training</source>
        <translation>media móvil de los extremos de los lotes, como en el entrenamiento</translation>
    </message>
    <message>
        <source>the share given below lies inside the range</source>
        <translation>la proporción indicada abajo queda dentro del rango</translation>
    </message>
    <message>
        <source>least mean squared quantization error</source>
        <translation>mínimo error cuadrático medio de cuantización</translation>
    </message>
    <message>
        <source>least KL divergence of the quantized from the float histogram</source>
        <translation>mínima divergencia KL entre el histograma cuantizado y el de coma flotante</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Folder of a trained run whose weights training begins with; empty: weights drawn from the seed. Quantizing without training takes the selected run instead.</source>
        <translation>Carpeta de una ejecución entrenada con cuyos pesos comienza el entrenamiento; vacío: pesos generados a partir de la semilla. Al cuantizar sin entrenamiento se toma en su lugar la ejecución seleccionada.</translation>
    </message>
    <message>
        <source>Range by</source>
        <translation>Rango según</translation>
    </message>
    <message>
        <source>How the range of each activation is found when a trained run is quantized without training</source>
        <translation>Cómo se determina el rango de cada activación cuando se cuantiza sin entrenamiento una ejecución entrenada</translation>
    </message>
    <message>
        <source>Percentile, %</source>
        <translation>Percentil, %</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range; for percentile only</source>
        <translation>Proporción de los valores que queda dentro del rango; solo para percentile</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Training pictures that ranges are taken from, never augmented and always the same; 0 takes all</source>
        <translation>Imágenes de entrenamiento de las que se obtienen los rangos, nunca aumentadas y siempre las mismas; 0 las toma todas</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>Imágenes a la vez</translation>
    </message>
    <message>
        <source>Takes the mean error of each layer&apos;s output from its bias, layer by layer</source>
        <translation>Resta del sesgo de cada capa el error medio de su salida, capa por capa</translation>
    </message>
    <message>
        <source>Takes the running statistics of batch norms anew, with quantization in force</source>
        <translation>Recalcula las estadísticas móviles de las normalizaciones por lotes con la cuantización activa</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>What is done with the weights when a trained run is quantized without training</source>
        <translation>Qué se hace con los pesos cuando se cuantiza sin entrenamiento una ejecución entrenada</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>nearest: each weight goes to the nearest level; adaptive (AdaRound): up or down, whichever keeps the layer&apos;s output on the calibration pictures</source>
        <translation>nearest: cada peso va al nivel más cercano; adaptive (AdaRound): hacia arriba o hacia abajo, lo que mejor conserve la salida de la capa con las imágenes de calibración</translation>
    </message>
    <message>
        <source>Optimize for</source>
        <translation>Optimizar durante</translation>
    </message>
    <message>
        <source>Steps that adaptive rounding takes for each layer</source>
        <translation>Pasos que dedica el redondeo adaptativo a cada capa</translation>
    </message>
    <message>
        <source>Evens out the ranges of channels of successive layers first; helps weights that are quantized per tensor</source>
        <translation>Iguala antes los rangos de los canales de capas sucesivas; ayuda a los pesos que se cuantizan por tensor</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>pesos aleatorios</translation>
    </message>
    <message>
        <source>weights of the file</source>
        <translation>pesos del archivo</translation>
    </message>
</context>
<context>
    <name>bitsmith::Chart</name>
    <message>
        <source>Save as PNG…</source>
        <translation>Guardar como PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Guardar como SVG…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Guardar los datos como CSV…</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
    <message>
        <source>Size, resolution, colours…</source>
        <translation>Tamaño, resolución, colores…</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExport</name>
    <message>
        <source>%1: %2 × %3 pixels are too many; choose a smaller size or resolution</source>
        <translation>%1: %2 × %3 píxeles son demasiados; elija un tamaño o una resolución menores</translation>
    </message>
    <message>
        <source>%1: a chart can be saved as .png, .svg, .pdf or .csv</source>
        <translation>%1: un gráfico se puede guardar como .png, .svg, .pdf o .csv</translation>
    </message>
    <message>
        <source>%1: the chart could not be drawn; make its panel larger and try again</source>
        <translation>%1: no se pudo dibujar el gráfico; agrande su panel e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1: no se puede escribir (%2); elija otra carpeta</translation>
    </message>
    <message>
        <source>%1 × %2 pixels cannot be copied; choose another size or resolution</source>
        <translation>No se pueden copiar %1 × %2 píxeles; elija otro tamaño u otra resolución</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExportDialog</name>
    <message>
        <source>As on the &amp;screen</source>
        <translation>Como en la &amp;pantalla</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>Colores c&amp;laros</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dibujo SVG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Unidad del tamaño</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> ppp</translation>
    </message>
    <message>
        <source>Pixels an inch. More of them make finer lines in mm, and in pixels larger type: 96 is as on the screen, 300 is for print.</source>
        <translation>Píxeles por pulgada. Con más, las líneas son más finas en mm y la letra es mayor en píxeles: 96 es como en la pantalla, 300 es para imprimir.</translation>
    </message>
    <message>
        <source>For paper and slides, whatever the theme of the window is</source>
        <translation>Para papel y diapositivas, sea cual sea el tema de la ventana</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Resolución</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels, %3</source>
        <translation>%L1 × %L2 píxeles, %3</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomActions</name>
    <message>
        <source>Classroom</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Train step &amp;by step</source>
        <translation>Entrenar &amp;paso a paso</translation>
    </message>
    <message>
        <source>Begins training this plan in the panel Classroom, paused before its first step</source>
        <translation>Comienza a entrenar este plan en el panel Aula, en pausa antes del primer paso</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, sin cuantizar</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin</source>
        <comment>button</comment>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>Begins training this plan, paused before its first step</source>
        <translation>Comienza a entrenar este plan, en pausa antes del primer paso</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>button</comment>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Trains so many batches, and pauses</source>
        <translation>Entrena ese número de lotes y hace una pausa</translation>
    </message>
    <message>
        <source>Batches of a step</source>
        <translation>Lotes por paso</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Despacio</translation>
    </message>
    <message>
        <source>A batch every 0.4 seconds</source>
        <translation>Un lote cada 0,4 segundos</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stops the training; it can be resumed from its last epoch in the list of runs</source>
        <translation>Detiene el entrenamiento; se puede reanudar desde su última época en la lista de ejecuciones</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>The engine said something that is not understood: %1</source>
        <translation>El motor dijo algo que no se entiende: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pauses before the next batch</source>
        <translation>Hace una pausa antes del siguiente lote</translation>
    </message>
    <message>
        <source>Trains on, without pausing</source>
        <translation>Sigue entrenando sin pausas</translation>
    </message>
    <message>
        <source>No training is led.</source>
        <translation>No se está guiando ningún entrenamiento.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Comenzando…</translation>
    </message>
    <message>
        <source>“Begin” trains the plan of the table as Run would, but waits before each step: do a batch, look what it did to the weights of a layer, do the next. The result is the same as without pauses.</source>
        <translation>«Comenzar» entrena el plan de la tabla como lo haría Ejecutar, pero espera antes de cada paso: haga un lote, mire qué les hizo a los pesos de una capa, haga el siguiente. El resultado es el mismo que sin pausas.</translation>
    </message>
    <message>
        <source>Step %1 of %2 · epoch %3</source>
        <translation>Paso %1 de %2 · época %3</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>aún no se ha entrenado nada</translation>
    </message>
    <message>
        <source>batch: loss %1, accuracy %2 %</source>
        <translation>lote: pérdida %1, exactitud %2 %</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>Paso %1.</translation>
    </message>
    <message>
        <source>Steps %1 to %2, a channel each.</source>
        <translation>Pasos de %1 a %2, uno por canal.</translation>
    </message>
    <message>
        <source>%1 % of the weights are clipped.</source>
        <translation>El %1 % de los pesos queda recortado.</translation>
    </message>
    <message>
        <source>Norm of the gradient %1.</source>
        <translation>Norma del gradiente: %1.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClusterActions</name>
    <message>
        <source>Runs are done by</source>
        <translation>Las ejecuciones las hace</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>One after another, or as many at the same time as is chosen</source>
        <translation>Una tras otra, o tantas a la vez como se haya elegido</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Clúster: %1</translation>
    </message>
    <message>
        <source>▶  Run</source>
        <translation>▶  Ejecutar</translation>
    </message>
    <message>
        <source>▶  Run on %1</source>
        <translation>▶  Ejecutar en %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandButton</name>
    <message>
        <source>Copy as command</source>
        <translation>Copiar como comando</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does the same</source>
        <translation>La línea de bitsmith-cli que hace lo mismo</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandPalette</name>
    <message>
        <source>Nothing is called that. A few letters of a name do.</source>
        <translation>Nada se llama así. Bastan unas pocas letras del nombre.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Command, layer, preset, panel, network or project</source>
        <translation>Comando, capa, preajuste, panel, red o proyecto</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Escape leaves</source>
        <translation>Las flechas eligen, Intro ejecuta, Escape cierra</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>Comandos encontrados</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonActions</name>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonBar</name>
    <message>
        <source>Only what differs</source>
        <translation>Solo lo que difiere</translation>
    </message>
    <message>
        <source>Shows only the layers that differ: the filter is:different</source>
        <translation>Muestra solo las capas que difieren: el filtro is:different</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Finalizar comparación</translation>
    </message>
    <message>
        <source>Back to the plan alone</source>
        <translation>Volver al plan solo</translation>
    </message>
    <message>
        <source>Compared with %1: the same plan</source>
        <translation>Comparado con %1: el mismo plan</translation>
    </message>
    <message>
        <source>Compared with %1: %2 in %3</source>
        <translation>Comparado con %1: %2 en %3</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>difiere %n celda</numerusform>
            <numerusform>difieren %n celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonDialog</name>
    <message>
        <source>Runs side by side</source>
        <translation>Ejecuciones en paralelo</translation>
    </message>
    <message>
        <source>Results and costs of the runs</source>
        <translation>Resultados y costes de las ejecuciones</translation>
    </message>
    <message>
        <source>Results and costs</source>
        <translation>Resultados y costes</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Fewer than two of these runs have a measured accuracy: there is nothing to test yet.</source>
        <translation>Menos de dos de estas ejecuciones tienen una exactitud medida: aún no hay nada que contrastar.</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>Guardar comparación</translation>
    </message>
    <message>
        <source>Markdown (*.md);;CSV (*.csv)</source>
        <translation>Markdown (*.md);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonTable</name>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>hardware</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>accuracy (95 % interval)</source>
        <translation>exactitud (intervalo del 95 %)</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>imágenes de prueba</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>magnitud</translation>
    </message>
    <message>
        <source>layer (weight / activation bits)</source>
        <translation>capa (bits de pesos / activaciones)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConfusionChart</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>tomada por</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 pictures, %4 % of the label&apos;s</source>
        <translation>%1 tomado por %2: %3 imágenes, %4 % de las de la etiqueta</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConstraintTable</name>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Now w/a</source>
        <translation>Ahora p/a</translation>
    </message>
    <message>
        <source>Plan w/a</source>
        <translation>Plan p/a</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Vínculo</translation>
    </message>
    <message>
        <source>Weight and activation bits in the document</source>
        <translation>Bits de los pesos y de las activaciones en el documento</translation>
    </message>
    <message>
        <source>Weight and activation bits that the allocation gives</source>
        <translation>Bits de los pesos y de las activaciones que da la asignación</translation>
    </message>
    <message>
        <source>The layer&apos;s part of the predicted loss. * measured less than at more bits, and raised to that</source>
        <translation>La parte de la capa en la pérdida predicha. * medida menor que con más bits y elevada a ese valor</translation>
    </message>
    <message>
        <source>Fewest weight bits that the layer may get</source>
        <translation>Mínimo de bits que puede recibir la capa para sus pesos</translation>
    </message>
    <message>
        <source>Most weight bits that the layer may get</source>
        <translation>Máximo de bits que puede recibir la capa para sus pesos</translation>
    </message>
    <message>
        <source>The layer keeps the bits that it has now</source>
        <translation>La capa conserva los bits que tiene ahora</translation>
    </message>
    <message>
        <source>Layers with the same letter get the same bits, as those must whose outputs are added up</source>
        <translation>Las capas con la misma letra reciben los mismos bits, como deben hacerlo aquellas cuyas salidas se suman</translation>
    </message>
    <message>
        <source>Locked in the precision table</source>
        <translation>Bloqueada en la tabla de precisión</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Medido: %1</translation>
    </message>
    <message>
        <source>Bounds, locks and ties of the layers</source>
        <translation>Límites, bloqueos y vínculos de las capas</translation>
    </message>
</context>
<context>
    <name>bitsmith::CoreText</name>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Uniform levels over the range of the values</source>
        <translation>Niveles uniformes sobre el rango de los valores</translation>
    </message>
    <message>
        <source>LSQ</source>
        <translation>LSQ</translation>
    </message>
    <message>
        <source>Uniform levels whose step is learned</source>
        <translation>Niveles uniformes cuyo paso se aprende</translation>
    </message>
    <message>
        <source>LSQ+</source>
        <translation>LSQ+</translation>
    </message>
    <message>
        <source>Uniform levels whose step and offset are learned</source>
        <translation>Niveles uniformes cuyos paso y desplazamiento se aprenden</translation>
    </message>
    <message>
        <source>PACT</source>
        <translation>PACT</translation>
    </message>
    <message>
        <source>Uniform levels up to a clip that is learned</source>
        <translation>Niveles uniformes hasta un recorte que se aprende</translation>
    </message>
    <message>
        <source>DoReFa</source>
        <translation>DoReFa</translation>
    </message>
    <message>
        <source>Uniform levels of the weights&apos; hyperbolic tangent</source>
        <translation>Niveles uniformes de la tangente hiperbólica de los pesos</translation>
    </message>
    <message>
        <source>Learned levels</source>
        <translation>Niveles aprendidos</translation>
    </message>
    <message>
        <source>As many levels as the bits allow, each of them learned</source>
        <translation>Tantos niveles como permiten los bits, cada uno de ellos aprendido</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Libro de códigos</translation>
    </message>
    <message>
        <source>Levels that k-means finds in the layer&apos;s weights</source>
        <translation>Niveles que k-means encuentra en los pesos de la capa</translation>
    </message>
    <message>
        <source>Powers of two</source>
        <translation>Potencias de dos</translation>
    </message>
    <message>
        <source>Zero and powers of two: a shift instead of a multiplication</source>
        <translation>Cero y potencias de dos: un desplazamiento en lugar de una multiplicación</translation>
    </message>
    <message>
        <source>Sums of powers of two</source>
        <translation>Sumas de potencias de dos</translation>
    </message>
    <message>
        <source>Sums of two powers of two: two shifts and an addition</source>
        <translation>Sumas de dos potencias de dos: dos desplazamientos y una suma</translation>
    </message>
    <message>
        <source>Ternary</source>
        <translation>Ternario</translation>
    </message>
    <message>
        <source>-α, 0 and α, the threshold at 0.7 of the mean magnitude</source>
        <translation>-α, 0 y α, con el umbral en 0.7 de la magnitud media</translation>
    </message>
    <message>
        <source>Parametric</source>
        <translation>Paramétrico</translation>
    </message>
    <message>
        <source>Step and range are learned, the bits follow from them</source>
        <translation>El paso y el rango se aprenden; los bits se deducen de ellos</translation>
    </message>
    <message>
        <source>Adaptive bits</source>
        <translation>Bits adaptativos</translation>
    </message>
    <message>
        <source>A small predictor chooses the bits for each picture</source>
        <translation>Un pequeño predictor elige los bits para cada imagen</translation>
    </message>
    <message>
        <source>ONNX with Quantize/Dequantize</source>
        <translation>ONNX con Quantize/Dequantize</translation>
    </message>
    <message>
        <source>ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT</source>
        <translation>ONNX con pesos enteros y nodos Quantize/Dequantize, para ONNX Runtime y TensorRT</translation>
    </message>
    <message>
        <source>QONNX</source>
        <translation>QONNX</translation>
    </message>
    <message>
        <source>ONNX with Quant nodes of any bits, for FINN and hls4ml</source>
        <translation>ONNX con nodos Quant de cualquier número de bits, para FINN y hls4ml</translation>
    </message>
    <message>
        <source>ONNX, float</source>
        <translation>ONNX, coma flotante</translation>
    </message>
    <message>
        <source>ONNX with float weights as they are deployed</source>
        <translation>ONNX con pesos en coma flotante tal como se despliegan</translation>
    </message>
    <message>
        <source>Plan and ranges as JSON</source>
        <translation>Plan y rangos como JSON</translation>
    </message>
    <message>
        <source>Plan, scales and ranges as JSON</source>
        <translation>Plan, escalas y rangos como JSON</translation>
    </message>
    <message>
        <source>Plan and ranges as CSV</source>
        <translation>Plan y rangos como CSV</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Lo mismo como tabla</translation>
    </message>
    <message>
        <source>AIMET encodings</source>
        <translation>Codificaciones de AIMET</translation>
    </message>
    <message>
        <source>Encodings of AIMET, with the float model that they speak of</source>
        <translation>Codificaciones de AIMET, con el modelo en coma flotante al que se refieren</translation>
    </message>
    <message>
        <source>NNCF configuration</source>
        <translation>Configuración de NNCF</translation>
    </message>
    <message>
        <source>Bits as a configuration of NNCF</source>
        <translation>Bits como configuración de NNCF</translation>
    </message>
    <message>
        <source>HAWQ bit configuration</source>
        <translation>Configuración de bits de HAWQ</translation>
    </message>
    <message>
        <source>Bits as HAWQ&apos;s dictionary</source>
        <translation>Bits como diccionario de HAWQ</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>Cabecera C</translation>
    </message>
    <message>
        <source>C header with packed integer weights, scales and an unpacker</source>
        <translation>Cabecera C con pesos enteros empaquetados, escalas y un desempaquetador</translation>
    </message>
    <message>
        <source>Model Explorer overlays</source>
        <translation>Superposiciones de Model Explorer</translation>
    </message>
    <message>
        <source>Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model</source>
        <translation>Bits, error de los pesos y sensibilidad de cada capa como superposiciones de Model Explorer, con el modelo</translation>
    </message>
    <message>
        <source>3 convolutions and 2 linear layers, batch norm, ReLU, dropout</source>
        <translation>3 convoluciones y 2 capas lineales, normalización por lotes, ReLU, dropout</translation>
    </message>
    <message>
        <source>2 convolutions and 3 linear layers, the classic for digits</source>
        <translation>2 convoluciones y 3 capas lineales, el clásico para dígitos</translation>
    </message>
    <message>
        <source>6 wide convolutions and 1 linear layer, of papers on few bits</source>
        <translation>6 convoluciones anchas y 1 capa lineal, de artículos sobre pocos bits</translation>
    </message>
    <message>
        <source>residual network of MLPerf Tiny, one block a stage</source>
        <translation>red residual de MLPerf Tiny, un bloque por etapa</translation>
    </message>
    <message>
        <source>residual network of 20 layers for small pictures</source>
        <translation>red residual de 20 capas para imágenes pequeñas</translation>
    </message>
    <message>
        <source>the same of 32 layers</source>
        <translation>la misma con 32 capas</translation>
    </message>
    <message>
        <source>the same of 56 layers</source>
        <translation>la misma con 56 capas</translation>
    </message>
    <message>
        <source>20 layers, shortcuts without parameters, as many pretrained weights have</source>
        <translation>20 capas, atajos sin parámetros, como tienen muchos pesos preentrenados</translation>
    </message>
    <message>
        <source>32 layers, shortcuts without parameters</source>
        <translation>32 capas, atajos sin parámetros</translation>
    </message>
    <message>
        <source>56 layers, shortcuts without parameters</source>
        <translation>56 capas, atajos sin parámetros</translation>
    </message>
    <message>
        <source>inverted residuals with depthwise convolutions, 6 blocks</source>
        <translation>residuos invertidos con convoluciones depthwise, 6 bloques</translation>
    </message>
    <message>
        <source>MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures</source>
        <translation>MobileNet con un cuarto del ancho, de MLPerf Tiny, para imágenes de 96×96</translation>
    </message>
    <message>
        <source>MobileNetV2 at 0.35 of the width for small pictures</source>
        <translation>MobileNetV2 con 0.35 del ancho para imágenes pequeñas</translation>
    </message>
    <message>
        <source>keyword spotting network of MLPerf Tiny, for 49×10 spectrograms</source>
        <translation>red de detección de palabras clave de MLPerf Tiny, para espectrogramas de 49×10</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>compresión</translation>
    </message>
    <message>
        <source>weight memory</source>
        <translation>memoria de pesos</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>bits medios de los pesos</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energía</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>latencia</translation>
    </message>
    <message>
        <source>70,000 grey pictures of clothes, 28×28, 10 classes</source>
        <translation>70 000 imágenes grises de ropa, 28×28, 10 clases</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, 28×28, 10 classes</source>
        <translation>70 000 dígitos manuscritos, 28×28, 10 clases</translation>
    </message>
    <message>
        <source>60,000 colour pictures, 32×32, 10 classes</source>
        <translation>60 000 imágenes en color, 32×32, 10 clases</translation>
    </message>
    <message>
        <source>generated colour pictures of shapes, 32×32, 10 classes; always there</source>
        <translation>imágenes en color de formas, generadas, 32×32, 10 clases; siempre disponibles</translation>
    </message>
    <message>
        <source>a folder with any pair of IDX files named as MNIST&apos;s</source>
        <translation>una carpeta con cualquier par de archivos IDX con los nombres de los de MNIST</translation>
    </message>
    <message>
        <source>a folder of pictures with one folder a class</source>
        <translation>una carpeta de imágenes con una carpeta por clase</translation>
    </message>
    <message>
        <source>mean 0, deviation 1 over the chosen training pictures</source>
        <translation>media 0 y desviación 1 sobre las imágenes de entrenamiento elegidas</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>píxeles de 0 a 1</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-10</source>
        <translation>medias y desviaciones de CIFAR-10</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-100</source>
        <translation>medias y desviaciones de CIFAR-100</translation>
    </message>
    <message>
        <source>means and deviations of ImageNet, as torchvision&apos;s networks take them</source>
        <translation>medias y desviaciones de ImageNet, como las esperan las redes de torchvision</translation>
    </message>
    <message>
        <source>pixels from -1 to 1, as TensorFlow&apos;s networks take them</source>
        <translation>píxeles de -1 a 1, como los esperan las redes de TensorFlow</translation>
    </message>
    <message>
        <source>pixels from 0 to 255</source>
        <translation>píxeles de 0 a 255</translation>
    </message>
    <message>
        <source>predicted accuracy drop</source>
        <translation>caída de exactitud predicha</translation>
    </message>
    <message>
        <source>predicted loss increase, nats</source>
        <translation>aumento de pérdida predicho, nats</translation>
    </message>
    <message>
        <source>sum of Fisher estimates, nats</source>
        <translation>suma de las estimaciones de Fisher, nats</translation>
    </message>
    <message>
        <source>sum of Hessian estimates, nats</source>
        <translation>suma de las estimaciones hessianas, nats</translation>
    </message>
    <message>
        <source>predicted output noise, of the signal&apos;s power</source>
        <translation>ruido de salida predicho, respecto a la potencia de la señal</translation>
    </message>
    <message>
        <source>predicted KL divergence of the output, nats</source>
        <translation>divergencia KL de la salida predicha, nats</translation>
    </message>
    <message>
        <source>Measured with the other layers at the plan: scores count from that plan, and hold near it alone.</source>
        <translation>Medido con las demás capas según el plan: los valores cuentan desde ese plan y solo valen cerca de él.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>test loss, nats</source>
        <translation>pérdida de prueba, nats</translation>
    </message>
    <message>
        <source>weight memory, MB</source>
        <translation>memoria de pesos, MB</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>hipervolumen</translation>
    </message>
    <message>
        <source>Adaptive bit-width</source>
        <translation>Ancho de bits adaptativo</translation>
    </message>
    <message>
        <source>Some pictures are easy. A small predictor that looks at a layer&apos;s input can give easy pictures fewer bits.</source>
        <translation>Algunas imágenes son fáciles. Un pequeño predictor que mira la entrada de una capa puede dar menos bits a las imágenes fáciles.</translation>
    </message>
    <message>
        <source>At four activation bits in the mean, bits chosen for each picture end more accurate than four bits for all.</source>
        <translation>Con cuatro bits de activación de media, los bits elegidos para cada imagen acaban con mayor exactitud que cuatro bits para todas.</translation>
    </message>
    <message>
        <source>Weights at 4 bits with learned steps. Baseline: activations at 4 bits. Treatment: 2, 4 or 8 bits a picture, with a cost on the mean beyond 4.</source>
        <translation>Pesos a 4 bits con pasos aprendidos. Referencia: activaciones a 4 bits. Tratamiento: 2, 4 u 8 bits por imagen, con un coste sobre la media por encima de 4.</translation>
    </message>
    <message>
        <source>The notebook that this project began with proposes it and gives no figure; published work reports lower cost at like accuracy.</source>
        <translation>El cuaderno con el que comenzó este proyecto lo propone y no da cifras; los trabajos publicados informan de un coste menor con una exactitud similar.</translation>
    </message>
    <message>
        <source>Rounding that keeps the output</source>
        <translation>Redondeo que conserva la salida</translation>
    </message>
    <message>
        <source>Rounding each weight up or down by what it does to the layer&apos;s output, not to the weight.</source>
        <translation>Redondear cada peso hacia arriba o hacia abajo según lo que eso le hace a la salida de la capa, no al peso.</translation>
    </message>
    <message>
        <source>At 3-bit weights without training, adaptive rounding keeps more accuracy than rounding to the nearest.</source>
        <translation>Con pesos de 3 bits y sin entrenamiento, el redondeo adaptativo conserva más exactitud que el redondeo al más cercano.</translation>
    </message>
    <message>
        <source>The same float network to W3A8 without training, 256 calibration pictures.</source>
        <translation>La misma red en coma flotante llevada a W3A8 sin entrenamiento, con 256 imágenes de calibración.</translation>
    </message>
    <message>
        <source>4-bit weights of ResNet-18 and ResNet-50 within about one percent of float, where rounding to the nearest level fails.</source>
        <translation>Pesos de 4 bits de ResNet-18 y ResNet-50 a cerca de un uno por ciento de coma flotante, donde el redondeo al nivel más cercano fracasa.</translation>
    </message>
    <message>
        <source>A sum of two powers keeps the shifts and spaces levels more evenly.</source>
        <translation>Una suma de dos potencias conserva los desplazamientos y espacia los niveles de forma más regular.</translation>
    </message>
    <message>
        <source>With 3-bit weights and activations, sums of powers of two end at least as accurate as powers of two (half a point allowed).</source>
        <translation>Con pesos y activaciones de 3 bits, las sumas de potencias de dos acaban con una exactitud al menos igual a la de las potencias de dos (se admite medio punto).</translation>
    </message>
    <message>
        <source>Three epochs from the float network.</source>
        <translation>Tres épocas a partir de la red en coma flotante.</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10: 92.45, 92.49 and 90.96 % at 4, 3 and 2 bits, from 92.96 %.</source>
        <translation>ResNet-20 en CIFAR-10: 92.45, 92.49 y 90.96 % con 4, 3 y 2 bits, desde 92.96 %.</translation>
    </message>
    <message>
        <source>Batch-norm statistics at the end</source>
        <translation>Estadísticas de normalización por lotes al final</translation>
    </message>
    <message>
        <source>Running statistics lag behind weights that jump between levels.</source>
        <translation>Las estadísticas móviles van por detrás de los pesos que saltan entre niveles.</translation>
    </message>
    <message>
        <source>At W2A2, statistics that are frozen in the last epoch, or taken anew after it, end more accurate.</source>
        <translation>En W2A2, las estadísticas que se congelan en la última época, o que se recalculan después de ella, acaban con mayor exactitud.</translation>
    </message>
    <message>
        <source>Learned steps, three epochs; frozen in the last one, or re-estimated on 512 training pictures.</source>
        <translation>Pasos aprendidos, tres épocas; congeladas en la última o reestimadas con 512 imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>Re-estimation recovers much of what oscillating weights cost low-bit networks.</source>
        <translation>La reestimación recupera gran parte de lo que los pesos oscilantes cuestan a las redes con pocos bits.</translation>
    </message>
    <message>
        <source>Binary weights</source>
        <translation>Pesos binarios</translation>
    </message>
    <message>
        <source>One bit a weight: its sign, times a magnitude a channel.</source>
        <translation>Un bit por peso: su signo, por una magnitud por canal.</translation>
    </message>
    <message>
        <source>Binary weights end within two points of 2-bit ones.</source>
        <translation>Los pesos binarios acaban a menos de dos puntos de los de 2 bits.</translation>
    </message>
    <message>
        <source>Three epochs from the float network, activations at 8 bits.</source>
        <translation>Tres épocas a partir de la red en coma flotante, activaciones a 8 bits.</translation>
    </message>
    <message>
        <source>DoReFa weights of 1 bit on ResNet-20: 90.54 %, of 2 bits 91.05 %, float 92.13 %.</source>
        <translation>Pesos DoReFa de 1 bit en ResNet-20: 90.54 %, de 2 bits 91.05 %, coma flotante 92.13 %.</translation>
    </message>
    <message>
        <source>Codebook against even levels, without training</source>
        <translation>Libro de códigos frente a niveles regulares, sin entrenamiento</translation>
    </message>
    <message>
        <source>k-means puts levels where weights are.</source>
        <translation>k-means coloca los niveles donde están los pesos.</translation>
    </message>
    <message>
        <source>Without training, a 2-bit codebook keeps more accuracy than 2 evenly spaced bits a channel.</source>
        <translation>Sin entrenamiento, un libro de códigos de 2 bits conserva más exactitud que 2 bits espaciados uniformemente por canal.</translation>
    </message>
    <message>
        <source>The same float network, quantized to W2A8 without training. The codebook is one a layer, even levels have a scale a channel.</source>
        <translation>La misma red en coma flotante, cuantizada a W2A8 sin entrenamiento. Hay un libro de códigos por capa; los niveles regulares tienen una escala por canal.</translation>
    </message>
    <message>
        <source>Deep Compression keeps accuracy with 4-bit to 5-bit codebooks after fine-tuning.</source>
        <translation>Deep Compression conserva la exactitud con libros de códigos de 4 a 5 bits tras un ajuste fino.</translation>
    </message>
    <message>
        <source>Distillation temperature</source>
        <translation>Temperatura de destilación</translation>
    </message>
    <message>
        <source>A float teacher&apos;s soft answers tell more than labels do; a temperature softens them further.</source>
        <translation>Las respuestas suaves de un maestro en coma flotante dicen más que las etiquetas; una temperatura las suaviza aún más.</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, a teacher at temperature 1, or at 5, ends more accurate than labels alone.</source>
        <translation>Con pesos y activaciones de 2 bits, un maestro a temperatura 1, o a 5, acaba con mayor exactitud que las etiquetas solas.</translation>
    </message>
    <message>
        <source>Min-max steps at W2A2 for three epochs; the teacher&apos;s weight in the loss is 0.5.</source>
        <translation>Pasos mín.-máx. en W2A2 durante tres épocas; el peso del maestro en la pérdida es 0.5.</translation>
    </message>
    <message>
        <source>W3A8 with DoReFa on a pre-activation ResNet-20: 91.44 % without a teacher, 91.64 % at temperature 1, 80.0 % at temperature 5.</source>
        <translation>W3A8 con DoReFa en una ResNet-20 de preactivación: 91.44 % sin maestro, 91.64 % a temperatura 1, 80.0 % a temperatura 5.</translation>
    </message>
    <message>
        <source>DoReFa weights</source>
        <translation>Pesos DoReFa</translation>
    </message>
    <message>
        <source>A hyperbolic tangent before rounding draws large weights in, so that levels are used evenly.</source>
        <translation>Una tangente hiperbólica antes de redondear acerca los pesos grandes, de modo que los niveles se usan por igual.</translation>
    </message>
    <message>
        <source>With 2-bit weights, DoReFa ends more accurate than rounding over the range.</source>
        <translation>Con pesos de 2 bits, DoReFa acaba con mayor exactitud que el redondeo sobre el rango.</translation>
    </message>
    <message>
        <source>DoReFa is the classic baseline that later methods are measured against.</source>
        <translation>DoReFa es la referencia clásica con la que se miden los métodos posteriores.</translation>
    </message>
    <message>
        <source>Dynamic fractional training</source>
        <translation>Entrenamiento fraccional dinámico</translation>
    </message>
    <message>
        <source>The mean bits that pictures are given may fall while training goes on.</source>
        <translation>Los bits medios que reciben las imágenes pueden bajar a medida que avanza el entrenamiento.</translation>
    </message>
    <message>
        <source>A budget that falls from 8 to 4 mean bits ends at least as accurate as 4 mean bits throughout (half a point allowed).</source>
        <translation>Un presupuesto que baja de 8 a 4 bits medios acaba con una exactitud al menos igual a la de 4 bits medios todo el tiempo (se admite medio punto).</translation>
    </message>
    <message>
        <source>Adaptive activations with 2, 4 or 8 bits a picture, three epochs.</source>
        <translation>Activaciones adaptativas con 2, 4 u 8 bits por imagen, tres épocas.</translation>
    </message>
    <message>
        <source>Comparable accuracy at a lower cost of training.</source>
        <translation>Exactitud comparable con un coste de entrenamiento menor.</translation>
    </message>
    <message>
        <source>Cross-layer equalisation</source>
        <translation>Ecualización entre capas</translation>
    </message>
    <message>
        <source>A channel&apos;s scale can be moved into the next layer without changing the network.</source>
        <translation>La escala de un canal se puede trasladar a la capa siguiente sin cambiar la red.</translation>
    </message>
    <message>
        <source>With one 4-bit scale a tensor and no training, equalised layers keep more accuracy.</source>
        <translation>Con una escala de 4 bits por tensor y sin entrenamiento, las capas ecualizadas conservan más exactitud.</translation>
    </message>
    <message>
        <source>The same float network to W4A8 without training, one scale a weight tensor.</source>
        <translation>La misma red en coma flotante llevada a W4A8 sin entrenamiento, con una escala por tensor de pesos.</translation>
    </message>
    <message>
        <source>8-bit MobileNets close to float with one scale a tensor, where plain quantization fails.</source>
        <translation>MobileNets de 8 bits cercanas a coma flotante con una escala por tensor, donde la cuantización simple fracasa.</translation>
    </message>
    <message>
        <source>Optimal bits from a sensitivity table</source>
        <translation>Bits óptimos a partir de una tabla de sensibilidad</translation>
    </message>
    <message>
        <source>Layers&apos; losses add up nearly enough that an exact solver on measured sensitivities finds good plans.</source>
        <translation>Las pérdidas de las capas se suman con suficiente aproximación como para que un método exacto sobre sensibilidades medidas encuentre buenos planes.</translation>
    </message>
    <message>
        <source>Within the memory of 3 bits everywhere, the best of five optimal plans is more accurate than 3 bits everywhere, without training.</source>
        <translation>Dentro de la memoria de 3 bits en todas partes, el mejor de cinco planes óptimos tiene mayor exactitud que 3 bits en todas partes, sin entrenamiento.</translation>
    </message>
    <message>
        <source>Weights at 2, 3, 4, 6 or 8 bits, measured loss increase, 2000 pictures for both. The best of the five is chosen on the same test pictures, which flatters it a little.</source>
        <translation>Pesos a 2, 3, 4, 6 u 8 bits, aumento de pérdida medido, 2000 imágenes para ambos. El mejor de los cinco se elige con las mismas imágenes de prueba, lo que lo favorece un poco.</translation>
    </message>
    <message>
        <source>ResNet-18 mixed over 4 and 8 bits at a quarter of the way in bit operations: 70.22 %, 4 bits everywhere 68.45 %.</source>
        <translation>ResNet-18 mixta entre 4 y 8 bits, a un cuarto del camino en operaciones de bits: 70.22 %; 4 bits en todas partes, 68.45 %.</translation>
    </message>
    <message>
        <source>First and last layer</source>
        <translation>Primera y última capa</translation>
    </message>
    <message>
        <source>The first layer sees the picture, the last one decides: few bits there cost most.</source>
        <translation>La primera capa ve la imagen, la última decide: ahí es donde más cuestan los pocos bits.</translation>
    </message>
    <message>
        <source>With 2 bits elsewhere, 4, 8 or 32 bits in the first and the last layer end more accurate than 2 bits there.</source>
        <translation>Con 2 bits en el resto, 4, 8 o 32 bits en la primera y la última capa acaban con mayor exactitud que 2 bits en ellas.</translation>
    </message>
    <message>
        <source>PACT activations and DoReFa weights at 2 bits, first and last layer at 2, 4, 8 or 32 bits, three epochs: a table of the paper in a small form.</source>
        <translation>Activaciones PACT y pesos DoReFa a 2 bits, primera y última capa a 2, 4, 8 o 32 bits, tres épocas: una tabla del artículo en versión reducida.</translation>
    </message>
    <message>
        <source>Error of ResNet-20 on CIFAR-10 with 2 bits elsewhere: 21.0, 12.9, 11.1 and 10.9 % with 2, 4, 8 and 32 bits there.</source>
        <translation>Error de ResNet-20 en CIFAR-10 con 2 bits en el resto: 21.0, 12.9, 11.1 y 10.9 % con 2, 4, 8 y 32 bits en ellas.</translation>
    </message>
    <message>
        <source>A start from the float network</source>
        <translation>Partir de la red en coma flotante</translation>
    </message>
    <message>
        <source>Few bits train better from weights that already know the task.</source>
        <translation>Con pocos bits se entrena mejor desde pesos que ya conocen la tarea.</translation>
    </message>
    <message>
        <source>Four float epochs and then three at W2A2 end more accurate than seven epochs at W2A2 from nothing.</source>
        <translation>Cuatro épocas en coma flotante y después tres en W2A2 acaban con mayor exactitud que siete épocas en W2A2 desde cero.</translation>
    </message>
    <message>
        <source>The same number of epochs in all, learned steps.</source>
        <translation>El mismo número de épocas en total, pasos aprendidos.</translation>
    </message>
    <message>
        <source>PACT&apos;s and LSQ&apos;s authors start low-bit training from trained networks.</source>
        <translation>Los autores de PACT y LSQ inician el entrenamiento con pocos bits desde redes entrenadas.</translation>
    </message>
    <message>
        <source>Reinforcement learning of bits</source>
        <translation>Aprendizaje por refuerzo de los bits</translation>
    </message>
    <message>
        <source>An agent that sees layers and is rewarded by accuracy can learn where bits matter.</source>
        <translation>Un agente que ve las capas y recibe la exactitud como recompensa puede aprender dónde importan los bits.</translation>
    </message>
    <message>
        <source>With 40 evaluations each, the agent&apos;s front has a larger hypervolume than that of plans drawn at random, and so has evolution&apos;s.</source>
        <translation>Con 40 evaluaciones cada uno, el frente del agente tiene un hipervolumen mayor que el de planes extraídos al azar, y también el de la evolución.</translation>
    </message>
    <message>
        <source>Weights at 2, 4 or 8 bits, evaluated without training on 1000 pictures: 243 plans in all.</source>
        <translation>Pesos a 2, 4 u 8 bits, evaluados sin entrenamiento con 1000 imágenes: 243 planes en total.</translation>
    </message>
    <message>
        <source>The paper searches 600 episodes on ImageNet networks and compares with fixed bits, not with random search.</source>
        <translation>El artículo busca durante 600 episodios en redes de ImageNet y compara con bits fijos, no con búsqueda aleatoria.</translation>
    </message>
    <message>
        <source>Hardware-specific quantization</source>
        <translation>Cuantización específica del hardware</translation>
    </message>
    <message>
        <source>Accelerators for whole numbers want one symmetric scale a tensor and scales that are a multiplication and a shift.</source>
        <translation>Los aceleradores de números enteros piden una escala simétrica por tensor, y escalas que sean una multiplicación y un desplazamiento.</translation>
    </message>
    <message>
        <source>At 8 bits, one fixed-point scale a tensor costs less than half a point against free scales a channel.</source>
        <translation>Con 8 bits, una escala de coma fija por tensor cuesta menos de medio punto frente a escalas libres por canal.</translation>
    </message>
    <message>
        <source>The same float network quantized without training to W8A8 in both ways.</source>
        <translation>La misma red en coma flotante cuantizada sin entrenamiento a W8A8 de ambas formas.</translation>
    </message>
    <message>
        <source>8-bit networks mostly keep their float accuracy; per-tensor weights lose more than per-channel ones.</source>
        <translation>Las redes de 8 bits conservan en general su exactitud de coma flotante; los pesos por tensor pierden más que los pesos por canal.</translation>
    </message>
    <message>
        <source>Learnable quantization parameters</source>
        <translation>Parámetros de cuantización aprendibles</translation>
    </message>
    <message>
        <source>The step between levels need not follow from the extremes of the values: it can be a parameter that training moves to where it costs the least accuracy.</source>
        <translation>El paso entre niveles no tiene por qué deducirse de los extremos de los valores: puede ser un parámetro que el entrenamiento lleva adonde menos exactitud cuesta.</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, learned steps end more accurate than steps from the observed range.</source>
        <translation>Con pesos y activaciones de 2 bits, los pasos aprendidos acaban con mayor exactitud que los pasos del rango observado.</translation>
    </message>
    <message>
        <source>From one float network each, both arms train for three epochs at W2A2, first and last layer at 8 bits.</source>
        <translation>Partiendo cada uno de la misma red en coma flotante, ambos brazos entrenan tres épocas en W2A2, con la primera y la última capa a 8 bits.</translation>
    </message>
    <message>
        <source>The paper reports 2-bit networks on ImageNet a few points above those of earlier quantizers.</source>
        <translation>El artículo informa de redes de 2 bits en ImageNet unos puntos por encima de las de cuantizadores anteriores.</translation>
    </message>
    <message>
        <source>LSQ+ against LSQ</source>
        <translation>LSQ+ frente a LSQ</translation>
    </message>
    <message>
        <source>Activations that are not zero-based waste levels on a symmetric grid; a learned offset moves the grid.</source>
        <translation>Las activaciones que no parten de cero desperdician niveles en una rejilla simétrica; un desplazamiento aprendido mueve la rejilla.</translation>
    </message>
    <message>
        <source>At 3-bit activations, a learned offset ends at least as accurate as a learned step alone (half a point allowed).</source>
        <translation>Con activaciones de 3 bits, un desplazamiento aprendido acaba con una exactitud al menos igual a la de un paso aprendido solo (se admite medio punto).</translation>
    </message>
    <message>
        <source>All layers but the first and last at W4A3, three epochs. After a ReLU nothing is negative, so that little is to be gained here.</source>
        <translation>Todas las capas salvo la primera y la última en W4A3, tres épocas. Después de una ReLU nada es negativo, así que aquí hay poco que ganar.</translation>
    </message>
    <message>
        <source>Gains are reported for networks with negative activations, such as EfficientNet with Swish.</source>
        <translation>Se informa de mejoras en redes con activaciones negativas, como EfficientNet con Swish.</translation>
    </message>
    <message>
        <source>Non-uniform levels</source>
        <translation>Niveles no uniformes</translation>
    </message>
    <message>
        <source>Weights crowd around zero; levels of their own can crowd there too.</source>
        <translation>Los pesos se agolpan en torno a cero; unos niveles propios pueden agolparse ahí también.</translation>
    </message>
    <message>
        <source>With 2-bit weights, learned levels end more accurate than evenly spaced ones from the range.</source>
        <translation>Con pesos de 2 bits, los niveles aprendidos acaban con mayor exactitud que los espaciados uniformemente sobre el rango.</translation>
    </message>
    <message>
        <source>The notebook proposes it and gives no figure.</source>
        <translation>El cuaderno lo propone y no da cifras.</translation>
    </message>
    <message>
        <source>Learned clipping of activations</source>
        <translation>Recorte aprendido de activaciones</translation>
    </message>
    <message>
        <source>A clip that training may lower trades rare large activations for finer steps.</source>
        <translation>Un recorte que el entrenamiento puede bajar cambia activaciones grandes y raras por pasos más finos.</translation>
    </message>
    <message>
        <source>With 2-bit activations, PACT ends more accurate than ranges that follow the extremes.</source>
        <translation>Con activaciones de 2 bits, PACT acaba con mayor exactitud que los rangos que siguen a los extremos.</translation>
    </message>
    <message>
        <source>Weights at 8 bits, activations at 2 bits but in the first and last layer, three epochs.</source>
        <translation>Pesos a 8 bits, activaciones a 2 bits salvo en la primera y la última capa, tres épocas.</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10 at 2 bits: 89.7 % with PACT, 88.2 % with DoReFa&apos;s fixed clip.</source>
        <translation>ResNet-20 en CIFAR-10 con 2 bits: 89.7 % con PACT, 88.2 % con el recorte fijo de DoReFa.</translation>
    </message>
    <message>
        <source>Bit-widths that training finds</source>
        <translation>Anchos de bits que encuentra el entrenamiento</translation>
    </message>
    <message>
        <source>Where step and range are learned, the bits follow; a memory budget in the loss makes them fall where they matter least.</source>
        <translation>Donde se aprenden el paso y el rango, los bits se deducen; un presupuesto de memoria en la pérdida los hace bajar donde menos importan.</translation>
    </message>
    <message>
        <source>Under a budget of the memory of 3 bits, learned bits end at least as accurate as 3 bits everywhere (half a point allowed).</source>
        <translation>Con un presupuesto igual a la memoria de 3 bits, los bits aprendidos acaban con una exactitud al menos igual a la de 3 bits en todas partes (se admite medio punto).</translation>
    </message>
    <message>
        <source>Baseline: 3-bit weights with learned steps. Treatment: parametric weights that begin at 8 bits, with the baseline&apos;s weight memory as the budget. Look at the memory that it ends with too.</source>
        <translation>Referencia: pesos de 3 bits con pasos aprendidos. Tratamiento: pesos paramétricos que comienzan con 8 bits, con la memoria de pesos de la referencia como presupuesto. Fíjese también en la memoria con la que acaba.</translation>
    </message>
    <message>
        <source>ResNet-20 at 70 KB of weights: 8.58 % error learned, 11.30 % at fixed 2 and 4 bits.</source>
        <translation>ResNet-20 con 70 KB de pesos: 8.58 % de error con bits aprendidos, 11.30 % con 2 y 4 bits fijos.</translation>
    </message>
    <message>
        <source>A multiplication by a power of two is a shift.</source>
        <translation>Una multiplicación por una potencia de dos es un desplazamiento.</translation>
    </message>
    <message>
        <source>With 4-bit weights, powers of two end within one point of evenly spaced learned levels.</source>
        <translation>Con pesos de 4 bits, las potencias de dos acaban a menos de un punto de los niveles aprendidos espaciados uniformemente.</translation>
    </message>
    <message>
        <source>Powers of two resolve large weights badly, which the additive kind was made to mend.</source>
        <translation>Las potencias de dos resuelven mal los pesos grandes, lo que la variante aditiva vino a remediar.</translation>
    </message>
    <message>
        <source>Progressive fractional quantization</source>
        <translation>Cuantización fraccional progresiva</translation>
    </message>
    <message>
        <source>Early training needs few bits, late training more.</source>
        <translation>Al principio el entrenamiento necesita pocos bits; al final, más.</translation>
    </message>
    <message>
        <source>Training that climbs from 2 to 4 bits ends at least as accurate as 4 bits throughout (half a point allowed).</source>
        <translation>Un entrenamiento que sube de 2 a 4 bits acaba con una exactitud al menos igual a la de 4 bits todo el tiempo (se admite medio punto).</translation>
    </message>
    <message>
        <source>Six epochs from nothing, in stages.</source>
        <translation>Seis épocas desde cero, por etapas.</translation>
    </message>
    <message>
        <source>Comparable or better accuracy at a lower cost of training.</source>
        <translation>Exactitud comparable o mejor con un coste de entrenamiento menor.</translation>
    </message>
    <message>
        <source>Ternary weights</source>
        <translation>Pesos ternarios</translation>
    </message>
    <message>
        <source>Zero and one magnitude, chosen from the mean of the weights.</source>
        <translation>Cero y una magnitud, elegida a partir de la media de los pesos.</translation>
    </message>
    <message>
        <source>Ternary weights end at least as accurate as 2-bit ones over the range (half a point allowed), with one level less.</source>
        <translation>Los pesos ternarios acaban con una exactitud al menos igual a la de los de 2 bits sobre el rango (se admite medio punto), con un nivel menos.</translation>
    </message>
    <message>
        <source>Ternary networks come close to float ones on small tasks.</source>
        <translation>Las redes ternarias se acercan a las de coma flotante en tareas pequeñas.</translation>
    </message>
    <message>
        <source>Edge TPU (8-bit accelerator)</source>
        <translation>Edge TPU (acelerador de 8 bits)</translation>
    </message>
    <message>
        <source>Fast 8-bit symmetric arithmetic, nothing else; slow link for what does not fit on the chip</source>
        <translation>Aritmética simétrica de 8 bits rápida y nada más; enlace lento para lo que no cabe en el chip</translation>
    </message>
    <message>
        <source>FPGA fabric (Zynq-7020 class)</source>
        <translation>Matriz FPGA (clase Zynq-7020)</translation>
    </message>
    <message>
        <source>Any bits: a multiplier of w × a bits takes about w·a look-up tables</source>
        <translation>Cualquier número de bits: un multiplicador de w × a bits ocupa unas w·a tablas de consulta</translation>
    </message>
    <message>
        <source>GPU with tensor cores (T4 class)</source>
        <translation>GPU con núcleos tensoriales (clase T4)</translation>
    </message>
    <message>
        <source>4-bit and 8-bit integers, 16-bit and 32-bit float; equal bits on both sides</source>
        <translation>Enteros de 4 y 8 bits, coma flotante de 16 y 32 bits; los mismos bits en ambos lados</translation>
    </message>
    <message>
        <source>Microcontroller (Cortex-M7 class)</source>
        <translation>Microcontrolador (clase Cortex-M7)</translation>
    </message>
    <message>
        <source>SIMD for 8 and 16 bits, 320 KiB of RAM, weights in flash</source>
        <translation>SIMD para 8 y 16 bits, 320 KiB de RAM, pesos en memoria flash</translation>
    </message>
    <message>
        <source>Mobile CPU core (Cortex-A76 class)</source>
        <translation>Núcleo de CPU móvil (clase Cortex-A76)</translation>
    </message>
    <message>
        <source>One core with 8-bit dot products; 4 bits save memory, not multiplications</source>
        <translation>Un núcleo con productos escalares de 8 bits; 4 bits ahorran memoria, no multiplicaciones</translation>
    </message>
    <message>
        <source>Notebook (simple model)</source>
        <translation>Cuaderno (modelo simple)</translation>
    </message>
    <message>
        <source>Operations and energy by kernel and output channels alone; kept for comparison</source>
        <translation>Operaciones y energía solo según kernel y canales de salida; se conserva para comparar</translation>
    </message>
    <message>
        <source>Notebook study, second half</source>
        <translation>Estudio del cuaderno, segunda mitad</translation>
    </message>
    <message>
        <source>The conservative mixed plan trained, then its sensitivity, its errors and a progressive run from 8 to 4 bits, on Fashion-MNIST</source>
        <translation>El plan mixto conservador entrenado, después su sensibilidad, sus errores y una ejecución progresiva de 8 a 4 bits, con Fashion-MNIST</translation>
    </message>
    <message>
        <source>Notebook study</source>
        <translation>Estudio del cuaderno</translation>
    </message>
    <message>
        <source>Five presets, 8 epochs on 8000 pictures of Fashion-MNIST</source>
        <translation>Cinco preajustes, 8 épocas con 8000 imágenes de Fashion-MNIST</translation>
    </message>
    <message>
        <source>Progressive study</source>
        <translation>Estudio progresivo</translation>
    </message>
    <message>
        <source>Direct training at 4 bits against seven schedules that end there, 8 epochs each on 4000 pictures of Fashion-MNIST: about three minutes on two cores</source>
        <translation>Entrenamiento directo a 4 bits frente a siete programaciones que terminan ahí, 8 épocas cada una con 4000 imágenes de Fashion-MNIST: unos tres minutos con dos núcleos</translation>
    </message>
    <message>
        <source>Calibration study</source>
        <translation>Estudio de calibración</translation>
    </message>
    <message>
        <source>One network trained in fp32, then quantized without training by five observers: half a minute on two cores</source>
        <translation>Una red entrenada en fp32 y después cuantizada sin entrenamiento con cinco observadores: medio minuto con dos núcleos</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>Recorrido rápido</translation>
    </message>
    <message>
        <source>Five presets, 3 epochs on 4000 pictures of Fashion-MNIST: about a minute on two cores</source>
        <translation>Cinco preajustes, 3 épocas con 4000 imágenes de Fashion-MNIST: cerca de un minuto con dos núcleos</translation>
    </message>
    <message>
        <source>Search study</source>
        <translation>Estudio de búsqueda</translation>
    </message>
    <message>
        <source>One network trained in fp32, then five strategies that look for bits within 0.25 MB, 30 plans of 243 each</source>
        <translation>Una red entrenada en fp32 y después cinco estrategias que buscan bits dentro de 0.25 MB, 30 planes de 243 cada una</translation>
    </message>
    <message>
        <source>Float (fp32)</source>
        <translation>Coma flotante (fp32)</translation>
    </message>
    <message>
        <source>No quantization: the baseline</source>
        <translation>Sin cuantización: la referencia</translation>
    </message>
    <message>
        <source>Uniform 8 bits</source>
        <translation>Uniforme de 8 bits</translation>
    </message>
    <message>
        <source>8 bits everywhere: safe on most hardware</source>
        <translation>8 bits en todas partes: seguro en la mayoría del hardware</translation>
    </message>
    <message>
        <source>Mixed, conservative</source>
        <translation>Mixto, conservador</translation>
    </message>
    <message>
        <source>First and last layers at 8 bits, convolutions at 6, linear layers at 4</source>
        <translation>Primera y última capa a 8 bits, convoluciones a 6, capas lineales a 4</translation>
    </message>
    <message>
        <source>Mixed, aggressive</source>
        <translation>Mixto, agresivo</translation>
    </message>
    <message>
        <source>First layer at 8 bits, convolutions at 4, linear layers at 3, the last at 6</source>
        <translation>Primera capa a 8 bits, convoluciones a 4, capas lineales a 3, la última a 6</translation>
    </message>
    <message>
        <source>Ultra low</source>
        <translation>Ultrabajo</translation>
    </message>
    <message>
        <source>First and last layers at 4 bits, convolutions at 3, linear layers at 2</source>
        <translation>Primera y última capa a 4 bits, convoluciones a 3, capas lineales a 2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CostText</name>
    <message>
        <source>Model size</source>
        <translation>Tamaño del modelo</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Bits medios de los pesos</translation>
    </message>
    <message>
        <source>Sum of weight bits</source>
        <translation>Suma de bits de los pesos</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>BOPs por imagen</translation>
    </message>
    <message>
        <source>10⁶</source>
        <translation>10⁶</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>Energía por imagen</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Latency per picture</source>
        <translation>Latencia por imagen</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataActions</name>
    <message>
        <source>Get &amp;data…</source>
        <translation>Obtener &amp;datos…</translation>
    </message>
    <message>
        <source>Download CIFAR-10 or MNIST from where their authors publish them</source>
        <translation>Descargar CIFAR-10 o MNIST de donde los publican sus autores</translation>
    </message>
    <message>
        <source>%1 has come.</source>
        <translation>%1 ha llegado.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataFetcher</name>
    <message>
        <source>%1 is there already, but is not the whole data set: move it away first.</source>
        <translation>%1 ya existe, pero no es el conjunto de datos completo: muévalo antes a otro lugar.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>No se puede crear la carpeta %1: compruebe quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free: make room, or set XDG_DATA_HOME to another place.</source>
        <translation>Se necesitan %1 en %2 y hay %3 libres: libere espacio o indique otro lugar en XDG_DATA_HOME.</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Descargando %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Desempaquetando</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2: check who may write there.</source>
        <translation>No se puede mover %1 a %2: compruebe quién puede escribir ahí.</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataForm</name>
    <message>
        <source> pictures</source>
        <translation> imágenes</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>found by name</source>
        <translation>encontrado por el nombre</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>The data set that is trained and tested on</source>
        <translation>El conjunto de datos con el que se entrena y se prueba</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Channels × height × width of a picture, and the number of classes</source>
        <translation>Canales × alto × ancho de una imagen, y el número de clases</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Folder or file of the data set; empty: searched for by its name</source>
        <translation>Carpeta o archivo del conjunto de datos; vacío: se busca por su nombre</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Number of training pictures; 0 takes all</source>
        <translation>Número de imágenes de entrenamiento; 0 las toma todas</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Number of test pictures; 0 takes all. More of them make the interval of the accuracy narrower.</source>
        <translation>Número de imágenes de prueba; 0 las toma todas. Con más imágenes, el intervalo de la exactitud se estrecha.</translation>
    </message>
    <message>
        <source>Random crop with 4 pixels of padding and random horizontal flip of the training pictures. Choosing a data set turns it on where it helps: on photographs, not on digits or centred clothes.</source>
        <translation>Recorte aleatorio con 4 píxeles de relleno y volteo horizontal aleatorio de las imágenes de entrenamiento. Al elegir un conjunto de datos se activa donde ayuda: en fotografías, no en dígitos ni en prendas centradas.</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>rojo, verde, azul</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>azul, verde, rojo</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>How pixels are scaled: less a mean, over a deviation. A network that was trained elsewhere needs the convention that it was trained with.</source>
        <translation>Cómo se escalan los píxeles: menos una media, entre una desviación. Una red que se entrenó en otro lugar necesita la convención con la que se entrenó.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>The order in which the network takes the colours</source>
        <translation>El orden en que la red recibe los colores</translation>
    </message>
    <message>
        <source>as the experiment says</source>
        <translation>como indica el experimento</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Carpeta del conjunto de datos</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1, %2 clases</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (supuesto)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataPackage</name>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</source>
        <translation>60&#xa0;000 fotografías en color de 32×32 píxeles en diez clases, de Alex Krizhevsky, Vinod Nair y Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, by Yann LeCun, Corinna Cortes and Christopher Burges (http://yann.lecun.com/exdb/mnist)</source>
        <translation>70&#xa0;000 dígitos manuscritos de 28×28 píxeles, de Yann LeCun, Corinna Cortes y Christopher Burges (http://yann.lecun.com/exdb/mnist)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataShape</name>
    <message>
        <source>%1 needs a folder: give it in Setup, under Path.</source>
        <translation>%1 necesita una carpeta: indíquela en Configuración, en Ruta.</translation>
    </message>
</context>
<context>
    <name>bitsmith::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>bitsmith::Document</name>
    <message>
        <source>network %1</source>
        <translation>red %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>hardware %1</source>
        <translation>hardware %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>preajuste %1</translation>
    </message>
    <message>
        <source>snap to %1</source>
        <translation>ajustar a %1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>bloquear</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>desbloquear</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>programación</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>calibración</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>preprocesamiento</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>cómputo</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>abrir %1</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>vincular</translation>
    </message>
    <message>
        <source>untie</source>
        <translation>desvincular</translation>
    </message>
</context>
<context>
    <name>bitsmith::Download</name>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>No se puede crear la carpeta %1: compruebe quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 bytes that %3 has.</source>
        <translation>%1 envía más de los %2 bytes que tiene %3.</translation>
    </message>
    <message>
        <source>%1 does not go on with what is there of %2.</source>
        <translation>%1 no permite continuar a partir de lo que ya hay de %2.</translation>
    </message>
    <message>
        <source>%1 does not have %2 (status %3).</source>
        <translation>%1 no tiene %2 (estado %3).</translation>
    </message>
    <message>
        <source>The connection to %1 ended before %2 was complete.</source>
        <translation>La conexión con %1 terminó antes de completar %2.</translation>
    </message>
    <message>
        <source>%1 could not be got from %2: %3</source>
        <translation>No se pudo obtener %1 de %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 has another checksum than it should (SHA-256 %3, expected %4) and was thrown away.</source>
        <translation>%1 de %2 tiene una suma de comprobación distinta de la debida (SHA-256 %3, se esperaba %4) y se descartó.</translation>
    </message>
    <message>
        <source>%1 cannot be written: check who may write there.</source>
        <translation>No se puede escribir %1: compruebe quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>Try again later; what has come is kept.</source>
        <translation>Inténtelo de nuevo más tarde; lo que ha llegado se conserva.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>%1 is not secured by TLS: data sets are got from https places alone.</source>
        <translation>%1 no está protegido con TLS: los conjuntos de datos solo se obtienen de direcciones https.</translation>
    </message>
</context>
<context>
    <name>bitsmith::EditHistory</name>
    <message>
        <source>History of edits</source>
        <translation>Historial de ediciones</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Como se abrió</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>bitsmith::EngineRequest</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>No se puede iniciar %1: %2</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>El motor terminó por la señal %1.</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>El motor terminó con el estado %1 y no dio ningún mensaje.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer to &quot;%1&quot; is not JSON (%2).</source>
        <translation>La respuesta del motor a «%1» no es JSON (%2).</translation>
    </message>
</context>
<context>
    <name>bitsmith::ErrorsPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, sin cuantizar</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>simétrico</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asimétrico</translation>
    </message>
    <message>
        <source>dynamic, levels of the last batch</source>
        <translation>dinámico, niveles del último lote</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>por canal</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>por tensor</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 bit</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>Cuantizador</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>sin error</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>entre canales</translation>
    </message>
    <message>
        <source>over batches</source>
        <translation>entre lotes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>Max error</source>
        <translation>Error máx.</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Recortados</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Errors run</source>
        <translation>Ejecución de errores</translation>
    </message>
    <message>
        <source>The errors run whose findings are shown</source>
        <translation>La ejecución de errores cuyos resultados se muestran</translation>
    </message>
    <message>
        <source>Analyse errors</source>
        <translation>Analizar errores</translation>
    </message>
    <message>
        <source>Previous layer (Page up)</source>
        <translation>Capa anterior (Re Pág)</translation>
    </message>
    <message>
        <source>Next layer (Page down)</source>
        <translation>Capa siguiente (Av Pág)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Weights or activation</source>
        <translation>Pesos o activación</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>input activation</source>
        <translation>activación de entrada</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows what is rare</source>
        <translation>Recuentos logarítmicos: muestra lo poco frecuente</translation>
    </message>
    <message>
        <source>the layers’ outputs</source>
        <translation>las salidas de las capas</translation>
    </message>
    <message>
        <source>the layers’ inputs</source>
        <translation>las entradas de las capas</translation>
    </message>
    <message>
        <source>All layers, SQNR &amp;of</source>
        <translation>Todas las capas, SQNR &amp;de</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>Aún no hay ninguna ejecución entrenada: entrene una primero con Ejecutar</translation>
    </message>
    <message>
        <source>Measures what the plan of the table does to the layers of “%1”</source>
        <translation>Mide lo que el plan de la tabla hace a las capas de «%1»</translation>
    </message>
    <message>
        <source>When a run has been trained, “Analyse errors” measures what quantization does to each of its layers: histograms with the levels, and where errors arise.</source>
        <translation>Cuando se haya entrenado una ejecución, «Analizar errores» mide lo que la cuantización hace a cada una de sus capas: histogramas con los niveles y dónde surgen los errores.</translation>
    </message>
    <message>
        <source>No errors run yet. “Analyse errors” measures what the plan of the table does to each layer of “%1”; it takes seconds.</source>
        <translation>Aún no hay ejecuciones de errores. «Analizar errores» mide lo que el plan de la tabla hace a cada capa de «%1»; tarda unos segundos.</translation>
    </message>
    <message>
        <source>%1, weight</source>
        <translation>%1, peso</translation>
    </message>
    <message>
        <source>%1, input activation</source>
        <translation>%1, activación de entrada</translation>
    </message>
    <message>
        <source>The pictures are still going through the network.</source>
        <translation>Las imágenes aún están pasando por la red.</translation>
    </message>
    <message>
        <source>no error: fp32</source>
        <translation>sin error: fp32</translation>
    </message>
    <message>
        <source>Error: quantized − float</source>
        <translation>Error: cuantizado − coma flotante</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (de %2 a %3)</translation>
    </message>
    <message>
        <source>%1 test pictures in %2 batches. Accuracy on them, with 95 % interval: float %3, quantized %4.</source>
        <translation>%1 imágenes de prueba en %2 lotes. Exactitud en ellas, con intervalo del 95 %: coma flotante %3, cuantizada %4.</translation>
    </message>
    <message>
        <source>Being measured: %1 %</source>
        <translation>Midiendo: %1 %</translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest.</source>
        <translation>Sin finalizar: reanude la ejecución en la lista de ejecuciones para obtener el resto.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExperimentActions</name>
    <message>
        <source>&amp;Open experiment…</source>
        <translation>&amp;Abrir experimento…</translation>
    </message>
    <message>
        <source>&amp;Save experiment as…</source>
        <translation>&amp;Guardar experimento como…</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>&amp;Copiar como comando</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does what Run does, with the same result</source>
        <translation>La línea de bitsmith-cli que hace lo mismo que Ejecutar, con el mismo resultado</translation>
    </message>
    <message>
        <source>Run a s&amp;hipped experiment</source>
        <translation>Ejecutar un experimento i&amp;ncluido</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Abrir experimento</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>Experimentos (*.json);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>«%1» es un estudio de %n ejecución.</numerusform>
            <numerusform>«%1» es un estudio de %n ejecuciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ejecutarlo</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>Guardar experimento</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimentos (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportDialog</name>
    <message>
        <source>weights without their lowest code</source>
        <translation>pesos sin su código más bajo</translation>
    </message>
    <message>
        <source>4-bit types for weights of up to 4 bits</source>
        <translation>tipos de 4 bits para pesos de hasta 4 bits</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Exportar modelo</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Qué se escribió</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · %2</translation>
    </message>
    <message>
        <source>accuracy %1, %2× smaller than fp32</source>
        <translation>exactitud %1, %2× más pequeño que fp32</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Qué se perdería</translation>
    </message>
    <message>
        <source>into scales and biases: the integers stay as they were trained</source>
        <translation>en las escalas y los sesgos: los enteros quedan como se entrenaron</translation>
    </message>
    <message>
        <source>into the weights, which are quantized anew, as converters do</source>
        <translation>en los pesos, que se cuantizan de nuevo, como hacen los conversores</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>de ningún modo</translation>
    </message>
    <message>
        <source>−127 instead of −128, for runtimes that have no room for it</source>
        <translation>−127 en lugar de −128, para entornos de ejecución que no lo admiten</translation>
    </message>
    <message>
        <source>Smaller files; needs a runtime that knows opset 21</source>
        <translation>Archivos más pequeños; requiere un entorno de ejecución que conozca el opset 21</translation>
    </message>
    <message>
        <source>on 1,000 test pictures</source>
        <translation>con 1000 imágenes de prueba</translation>
    </message>
    <message>
        <source>on 100 test pictures</source>
        <translation>con 100 imágenes de prueba</translation>
    </message>
    <message>
        <source>Batch &amp;norms</source>
        <translation>&amp;Normalizaciones por lotes</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>Averiguando qué se perdería…</translation>
    </message>
    <message>
        <source>Stopped: nothing was checked, and a file that was not complete was not kept.</source>
        <translation>Detenido: no se comprobó nada y no se conservó ningún archivo incompleto.</translation>
    </message>
    <message>
        <source>This run cannot be written so: %1</source>
        <translation>Esta ejecución no se puede escribir así: %1</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be written to: choose another.</source>
        <translation>%1 no es una carpeta en la que se pueda escribir: elija otra.</translation>
    </message>
    <message>
        <source>The file was written, but it could not be read again to be checked.</source>
        <translation>El archivo se escribió, pero no se pudo volver a leer para comprobarlo.</translation>
    </message>
    <message>
        <source>The file was written, but it disagrees with the run on more than 1 % of the pictures: see below.</source>
        <translation>El archivo se escribió, pero difiere de la ejecución en más del 1 % de las imágenes: véase abajo.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: choose another.</source>
        <translation>La carpeta %1 no existe: elija otra.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message>
        <source>Weights and biases packed without gaps: %1.</source>
        <translation>Pesos y sesgos empaquetados sin huecos: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>%n normalización por lotes integrada en su capa</numerusform>
            <numerusform>%n normalizaciones por lotes integradas en sus capas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 weights moved by one step.</source>
        <translation>%1; %2 pesos desplazados un paso.</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 test pictures (%3 %)</source>
        <translation>la misma clase en %1 de %2 imágenes de prueba (%3 %)</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 pictures of noise (%3 %)</source>
        <translation>la misma clase en %1 de %2 imágenes de ruido (%3 %)</translation>
    </message>
    <message>
        <source>largest difference of a score %1, of scores up to %2</source>
        <translation>mayor diferencia de una puntuación %1, con puntuaciones de hasta %2</translation>
    </message>
    <message>
        <source>accuracy %1, before %2</source>
        <translation>exactitud %1, antes %2</translation>
    </message>
    <message>
        <source>Nothing of this run is lost.</source>
        <translation>No se pierde nada de esta ejecución.</translation>
    </message>
    <message>
        <source>Of this run this is lost or put differently:</source>
        <translation>De esta ejecución se pierde o se expresa de otro modo lo siguiente:</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>Normalizaciones por lotes</translation>
    </message>
    <message>
        <source>As deployed</source>
        <translation>Tal como se despliega</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Releído</translation>
    </message>
    <message>
        <source>Not read again</source>
        <translation>No releído</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
</context>
<context>
    <name>bitsmith::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>Obtener datos</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Conjuntos de datos</translation>
    </message>
    <message>
        <source>%1 – is here</source>
        <translation>%1: disponible</translation>
    </message>
    <message>
        <source>Download of %1 from %2, checked by SHA-256; goes to %3</source>
        <translation>Descarga de %1 desde %2, comprobada con SHA-256; se guarda en %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>It is here: choose “%1” as data set above the table.</source>
        <translation>Ya está aquí: elija «%1» como conjunto de datos encima de la tabla.</translation>
    </message>
    <message>
        <source>%1 of %2 have come; the rest can be got.</source>
        <translation>Han llegado %1 de %2; se puede obtener el resto.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Obtenerlo</translation>
    </message>
</context>
<context>
    <name>bitsmith::GraphLegend</name>
    <message>
        <source>Weight bits</source>
        <translation>Bits de pesos</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits de activaciones</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>not known: “Measure sensitivity” in its panel finds it out</source>
        <translation>desconocida: «Medir sensibilidad» en su panel la determina</translation>
    </message>
    <message>
        <source>not known: “%1” measured another network or other bits</source>
        <translation>desconocida: «%1» midió otra red u otros bits</translation>
    </message>
    <message>
        <source>Error, SQNR in dB</source>
        <translation>Error, SQNR en dB</translation>
    </message>
    <message>
        <source>not known: “Analyse errors” in the panel Errors finds it out</source>
        <translation>desconocido: «Analizar errores» en el panel Errores lo determina</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>bits de los pesos</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>bits de las activaciones</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilidad</translation>
    </message>
    <message>
        <source>error (SQNR)</source>
        <translation>error (SQNR)</translation>
    </message>
</context>
<context>
    <name>bitsmith::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Resultado anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Resultado siguiente (Intro)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareChart</name>
    <message>
        <source>Configurations side by side</source>
        <translation>Configuraciones comparadas</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>bound by %1</source>
        <translation>limitado por %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message>
        <source>Snap to hardware</source>
        <translation>Ajustar al hardware</translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>y %n capa más</numerusform>
            <numerusform>y %n capas más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 executes the plan as it is</source>
        <translation>%1 ejecuta el plan tal como está</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>%1 de %n capa no se puede ejecutar como se eligió en %2: véanse las marcas.</numerusform>
            <numerusform>%1 de %n capas no se pueden ejecutar como se eligió en %2: véanse las marcas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrites bits, schemes, scales and methods to those that %1 executes; locked layers keep theirs.</source>
        <translation>Reescribe bits, esquemas, escalas y métodos con los que ejecuta %1; las capas bloqueadas conservan los suyos.</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwarePanel</name>
    <message>
        <source>Figure</source>
        <translation>Magnitud</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Qué se compara</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Convención</translation>
    </message>
    <message>
        <source>Whose definition bit operations follow</source>
        <translation>Qué definición siguen las operaciones de bits</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Pictures at a time: weights are read once a batch, activations are those of all its pictures</source>
        <translation>Imágenes a la vez: los pesos se leen una vez por lote; las activaciones son las de todas sus imágenes</translation>
    </message>
    <message>
        <source>batch as profile</source>
        <translation>lote según el perfil</translation>
    </message>
    <message>
        <source>batch </source>
        <translation>lote </translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Configuraciones</translation>
    </message>
    <message>
        <source>What stands side by side</source>
        <translation>Qué se muestra en paralelo</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>The figures of the hardware profile and their sources; a copy of it can be edited</source>
        <translation>Las cifras del perfil de hardware y sus fuentes; se puede editar una copia</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>Perfil…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Saves the bars as a picture or all figures as CSV</source>
        <translation>Guarda las barras como imagen o todas las cifras como CSV</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>este plan</translation>
    </message>
    <message>
        <source>this plan, %1 as edited</source>
        <translation>este plan, %1 tal como se ha editado</translation>
    </message>
    <message>
        <source>this plan on %1</source>
        <translation>este plan en %1</translation>
    </message>
    <message>
        <source>%1 does not tell this figure: choose another device above the table.</source>
        <translation>%1 no indica esta magnitud: elija otro dispositivo encima de la tabla.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Finished runs that are checked in the Runs panel</source>
        <translation>Ejecuciones finalizadas que están marcadas en el panel Ejecuciones</translation>
    </message>
    <message>
        <source>This plan on other devices</source>
        <translation>Este plan en otros dispositivos</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTable</name>
    <message>
        <source>Configurations layer by layer</source>
        <translation>Configuraciones capa por capa</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTableModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareViews</name>
    <message>
        <source>&amp;Hardware profiles…</source>
        <translation>Perfiles de &amp;hardware…</translation>
    </message>
</context>
<context>
    <name>bitsmith::HelpActions</name>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Guía del usuario</translation>
    </message>
    <message>
        <source>&amp;About Bitsmith</source>
        <translation>&amp;Acerca de Bitsmith</translation>
    </message>
    <message>
        <source>About Bitsmith</source>
        <translation>Acerca de Bitsmith</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;A workbench for mixed-precision quantization with hardware co-design.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;Un entorno de trabajo para la cuantización de precisión mixta con codiseño de hardware.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitsmith::HistogramPlot</name>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>%1 to %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; values, %4 %</source>
        <translation>de %1 a %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; valores, %4 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabActions</name>
    <message>
        <source>Lab</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Values of a layer need a trained run of this network on these pictures: train it (Run), or choose a distribution.</source>
        <translation>Los valores de una capa requieren una ejecución entrenada de esta red con estas imágenes: entrénela (Ejecutar) o elija una distribución.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabBitsPlot</name>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>Rango de valores</translation>
    </message>
    <message>
        <source>Error against bits, and ranges of channels</source>
        <translation>Error frente a bits, y rangos de los canales</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabFormulas</name>
    <message>
        <source>→ rounded up to the scale&apos;s form:</source>
        <translation>→ redondeada hacia arriba según la forma de la escala:</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Punto cero</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>no error: every value is a level</source>
        <translation>sin error: cada valor es un nivel</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Error cuadrático medio</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Recortados</translation>
    </message>
    <message>
        <source>Levels in use</source>
        <translation>Niveles en uso</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>1 everywhere (pass-through)</source>
        <translation>1 en todas partes (paso directo)</translation>
    </message>
    <message>
        <source>1 where %1 ≤ round(x / s) + z ≤ %2, 0 outside</source>
        <translation>1 donde %1 ≤ round(x / s) + z ≤ %2, 0 fuera</translation>
    </message>
    <message>
        <source>Scale, zero point and levels are those of the first of %1 channels; the errors are of all.</source>
        <translation>La escala, el punto cero y los niveles son los del primero de %1 canales; los errores son de todos.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPanel</name>
    <message>
        <source>Apply to the &amp;layer</source>
        <translation>Aplicar a la &amp;capa</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Activaciones de entrada</translation>
    </message>
    <message>
        <source>Of the layer</source>
        <translation>De la capa</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Normal with outliers</source>
        <translation>Normal con valores atípicos</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>simétrico</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asimétrico</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dinámico</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>por tensor</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>por canal</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>mín.-máx.</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>percentil</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>mínimo error cuadrático</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>entropía</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>recortado</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>paso directo</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Which quantizer of the layer is tried</source>
        <translation>Qué cuantizador de la capa se prueba</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Those of the trained run that is selected, or drawn from a distribution of variance 1</source>
        <translation>Los de la ejecución entrenada que está seleccionada, o extraídos de una distribución de varianza 1</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>1 to 16</source>
        <translation>de 1 a 16</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>How integers are laid over the range</source>
        <translation>Cómo se reparten los enteros sobre el rango</translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation>Granularidad</translation>
    </message>
    <message>
        <source>One scale for all values, or one for each output channel</source>
        <translation>Una escala para todos los valores, o una por canal de salida</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>What the straight-through estimator lets through outside the range</source>
        <translation>Qué deja pasar el estimador directo (STE) fuera del rango</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>How the range is found from the values</source>
        <translation>Cómo se determina el rango a partir de los valores</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range</source>
        <translation>Proporción de los valores que queda dentro del rango</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Lower end of the range; it can be dragged in the plot, too</source>
        <translation>Extremo inferior del rango; también se puede arrastrar en el gráfico</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Upper end of the range; it can be dragged in the plot, too</source>
        <translation>Extremo superior del rango; también se puede arrastrar en el gráfico</translation>
    </message>
    <message>
        <source>Back to the range that the observer finds</source>
        <translation>Volver al rango que determina el observador</translation>
    </message>
    <message>
        <source>Gives the layer these bits, scheme, granularity and gradient, in one step to undo</source>
        <translation>Da a la capa estos bits, esquema, granularidad y gradiente; se deshace en un solo paso</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Capa &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reading the values of %1…</source>
        <translation>Leyendo los valores de %1…</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt; of “%2”: %3</source>
        <translation>Capa &lt;b&gt;%1&lt;/b&gt; de «%2»: %3</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 valores</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%1 de %2 valores</translation>
    </message>
    <message>
        <source>quantizer from the lab</source>
        <translation>cuantizador del laboratorio</translation>
    </message>
    <message>
        <source>What the quantizer does</source>
        <translation>Qué hace el cuantizador</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>Float and quantized</source>
        <translation>Coma flotante y cuantizado</translation>
    </message>
    <message>
        <source>Error against bits</source>
        <translation>Error según los bits</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPlot</name>
    <message>
        <source>Q(x)</source>
        <translation>Q(x)</translation>
    </message>
    <message>
        <source>Values, %</source>
        <translation>Valores, %</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Quantizer over its values</source>
        <translation>Cuantizador sobre sus valores</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabValuesPlot</name>
    <message>
        <source>Values, %</source>
        <translation>Valores, %</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Q(x)</source>
        <translation>Q(x)</translation>
    </message>
    <message>
        <source>Float and quantized values</source>
        <translation>Valores en coma flotante y cuantizados</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Coma flotante</translation>
    </message>
    <message numerus="yes">
        <source>Quantized, %n bit(s)</source>
        <translation>
            <numerusform>Cuantizado, %n bit</numerusform>
            <numerusform>Cuantizado, %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, σ %4
%5 different, %6 % zero</source>
        <comment>figures of values</comment>
        <translation>%1 a %2, media %3, σ %4
%5 distintos, %6 % cero</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabelsDialog</name>
    <message>
        <source>Tags and note</source>
        <translation>Etiquetas y nota</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: these tags are on all of them</source>
        <translation>
            <numerusform>%n ejecución: tiene todas estas etiquetas</numerusform>
            <numerusform>%n ejecuciones: todas tienen estas etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>paper, baseline</source>
        <translation>artículo, referencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What this run was for, and what it came to</source>
        <translation>Para qué fue esta ejecución y qué resultó de ella</translation>
    </message>
    <message>
        <source>Separate tags by commas. Find them with tag:paper above the runs.</source>
        <translation>Separe las etiquetas con comas. Encuéntrelas con tag:artículo encima de las ejecuciones.</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Etiquetas</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
</context>
<context>
    <name>bitsmith::LanguageActions</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>The language changes when the hardware profile that is being edited is saved or given up.</source>
        <translation>El idioma cambiará cuando se guarde o se descarte el perfil de hardware que se está editando.</translation>
    </message>
    <message>
        <source>The language changes when the download has ended.</source>
        <translation>El idioma cambiará cuando termine la descarga.</translation>
    </message>
    <message>
        <source>The language changes when the model has been exported.</source>
        <translation>El idioma cambiará cuando se haya exportado el modelo.</translation>
    </message>
    <message>
        <source>The language changes when the report has been written.</source>
        <translation>El idioma cambiará cuando se haya escrito el informe.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LayerViewPlot</name>
    <message>
        <source>Weight, in steps of its quantizer</source>
        <translation>Peso, en pasos de su cuantizador</translation>
    </message>
    <message>
        <source>Weight, in scales of its quantizer</source>
        <translation>Peso, en escalas de su cuantizador</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weights, quantizer and gradient of the layer</source>
        <translation>Pesos, cuantizador y gradiente de la capa</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Level it goes to</source>
        <translation>Nivel al que va</translation>
    </message>
    <message>
        <source>Mean |gradient|</source>
        <translation>|Gradiente| medio</translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveActions</name>
    <message>
        <source>&amp;Live accuracy</source>
        <translation>E&amp;xactitud en vivo</translation>
    </message>
    <message>
        <source>Measure the accuracy of the plan as it is edited (Ctrl+Shift+L)</source>
        <translation>Medir la exactitud del plan mientras se edita (Ctrl+Mayús+L)</translation>
    </message>
    <message>
        <source>Clear the tr&amp;ail of tried plans</source>
        <translation>Borrar e&amp;l rastro de planes probados</translation>
    </message>
    <message>
        <source>Takes the plans that were measured by hand out of Trade-offs</source>
        <translation>Quita de Compromisos los planes que se midieron a mano</translation>
    </message>
    <message>
        <source>%1 It is started again, and the last question is asked again; plan and trail are as they were.</source>
        <translation>%1 Se ha iniciado de nuevo y se repite la última consulta; el plan y el rastro siguen como estaban.</translation>
    </message>
    <message>
        <source>needs a trained run of this network on these pictures: train it with preset fp32 (Run), or choose such a run under Runs</source>
        <translation>necesita una ejecución entrenada de esta red con estas imágenes: entrénela con el preajuste fp32 (Ejecutar) o elija una así en Ejecuciones</translation>
    </message>
    <message>
        <source>Tried by hand</source>
        <translation>Probados a mano</translation>
    </message>
    <message>
        <source>tried plan %1</source>
        <translation>plan probado %1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n capa bloqueada conserva los suyos.</numerusform>
            <numerusform>%n capas bloqueadas conservan los suyos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveEngine</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>No se puede iniciar %1: %2</translation>
    </message>
    <message>
        <source>No trained network is open.</source>
        <translation>No hay ninguna red entrenada abierta.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>El motor terminó por la señal %1.</translation>
    </message>
    <message>
        <source>The engine ended with status %1.</source>
        <translation>El motor terminó con el estado %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) again and did not last. Free some memory or choose another run, then try again.</source>
        <translation>
            <numerusform>%1 Se inició de nuevo %n vez y no duró. Libere memoria o elija otra ejecución, y vuelva a intentarlo.</numerusform>
            <numerusform>%1 Se inició de nuevo %n veces y no duró. Libere memoria o elija otra ejecución, y vuelva a intentarlo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Quantizers</source>
        <translation>Cuantizadores</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Runs are going on</source>
        <translation>Hay ejecuciones en curso</translation>
    </message>
    <message>
        <source>Stop the runs and quit? They keep their checkpoints and can be resumed next time.</source>
        <translation>¿Detener las ejecuciones y salir? Conservan sus puntos de control y se podrán reanudar la próxima vez.</translation>
    </message>
    <message>
        <source>Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends them.</source>
        <translation>Los trabajos de un clúster continúan y se podrán volver a seguir la próxima vez; «Detener», en la lista de ejecuciones, los termina.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Detener y salir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>bitsmith::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>What the message proposes</source>
        <translation>Lo que propone el mensaje</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>Abrir red</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modelos ONNX (*.onnx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1: %n capa</numerusform>
            <numerusform>%1: %n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs; pixels are scaled as “%3”: change that in Setup where it was trained otherwise.</source>
        <translation>%1 parámetros, %2 MACs; los píxeles se escalan como «%3»: cámbielo en Configuración si se entrenó de otro modo.</translation>
    </message>
    <message>
        <source>No data set has pictures of %1 in %2 classes: choose a folder of such pictures in Setup, under Path.</source>
        <translation>Ningún conjunto de datos tiene imágenes de %1 en %2 clases: elija una carpeta con tales imágenes en Configuración, en Ruta.</translation>
    </message>
    <message>
        <source>The data set is %1 now, whose pictures it takes.</source>
        <translation>El conjunto de datos es ahora %1, cuyas imágenes acepta.</translation>
    </message>
    <message>
        <source>Import bit-widths</source>
        <translation>Importar anchos de bits</translation>
    </message>
    <message>
        <source>Bit configurations of AIMET, HAWQ, NNCF and others (*.json *.encodings);;All files (*)</source>
        <translation>Configuraciones de bits de AIMET, HAWQ, NNCF y otros (*.json *.encodings);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>tied: %1 has weight bits %2 there and gets %3, those of %4</source>
        <translation>vinculada: %1 tiene allí %2 bits de pesos y recibe %3, los de %4</translation>
    </message>
    <message>
        <source>tied: %1 has activation bits %2 there and gets %3, those of %4</source>
        <translation>vinculada: %1 tiene allí %2 bits de activaciones y recibe %3, los de %4</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>bits de %1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>%n capa bloqueada conservó los suyos</numerusform>
            <numerusform>%n capas bloqueadas conservaron los suyos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) got the bits of the first that they are tied to</source>
        <translation>
            <numerusform>%n capa recibió los bits de la primera a la que está vinculada</numerusform>
            <numerusform>%n capas recibieron los bits de la primera a la que están vinculadas</numerusform>
        </translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>Qué no coincidió</translation>
    </message>
    <message>
        <source>Bits of %1</source>
        <translation>Bits de %1</translation>
    </message>
    <message>
        <source>Choose a run below that has finished with a network of its own: its model is what is exported.</source>
        <translation>Elija abajo una ejecución que haya finalizado con una red propia: su modelo es lo que se exporta.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>Exportado: %1</translation>
    </message>
    <message>
        <source>There is no hardware profile “%1” here: costs are those of “%2”. Choose another one under Hardware.</source>
        <translation>Aquí no hay ningún perfil de hardware «%1»: los costes son los de «%2». Elija otro en Hardware.</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>Abrir &amp;red…</translation>
    </message>
    <message>
        <source>Recent n&amp;etworks</source>
        <translation>R&amp;edes recientes</translation>
    </message>
    <message>
        <source>&amp;Import bit-widths…</source>
        <translation>&amp;Importar anchos de bits…</translation>
    </message>
    <message>
        <source>Bits that AIMET, HAWQ, NNCF or a script has written, by layer name</source>
        <translation>Bits escritos por AIMET, HAWQ, NNCF o un script, por nombre de capa</translation>
    </message>
    <message>
        <source>E&amp;xport model…</source>
        <translation>E&amp;xportar modelo…</translation>
    </message>
    <message>
        <source>The selected run&apos;s network in another tool&apos;s format (Ctrl+E)</source>
        <translation>La red de la ejecución seleccionada en el formato de otra herramienta (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkGraph</name>
    <message>
        <source>Graph of the network</source>
        <translation>Grafo de la red</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>después %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs</source>
        <translation>%1 parámetros, %2 MACs</translation>
    </message>
    <message>
        <source>weights %1 bits, activations %2 bits</source>
        <translation>pesos %1 bits, activaciones %2 bits</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajustar</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>What the colour of a layer says</source>
        <translation>Qué indica el color de una capa</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>todos los nodos</translation>
    </message>
    <message>
        <source>A box for each node, instead of joining batch norms and activations to their layer</source>
        <translation>Un recuadro por nodo, en lugar de unir las normalizaciones por lotes y las activaciones a su capa</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>To 100 % (0)</source>
        <translation>Al 100 % (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>ajustar</translation>
    </message>
    <message>
        <source>All of it (F)</source>
        <translation>Todo (F)</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>Guardar o copiar la imagen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1: entrada %2, salida de %n clase</numerusform>
            <numerusform>%1: entrada %2, salida de %n clases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 layers, %3 nodes · %4 parameters · %5 MACs</source>
        <translation>%1 · %2 capas, %3 nodos · %4 parámetros · %5 MACs</translation>
    </message>
</context>
<context>
    <name>bitsmith::NodeText</name>
    <message>
        <source>%1 /%2</source>
        <translation>%1 /%2</translation>
    </message>
    <message>
        <source>%1, stride %2</source>
        <translation>%1, stride %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>conv</translation>
    </message>
    <message>
        <source>%1, dilation %2</source>
        <translation>%1, dilatación %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n grupo</numerusform>
            <numerusform>%1, %n grupos</numerusform>
        </translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>max pooling</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>average pooling</translation>
    </message>
    <message>
        <source>average pool to %1×%2</source>
        <translation>average pooling a %1×%2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>add</source>
        <translation>suma</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>resta</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>multiplicación</translation>
    </message>
    <message>
        <source>scale and shift</source>
        <translation>escala y desplazamiento</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>concatenación</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>corte</translation>
    </message>
    <message>
        <source>slice %1 %2:%3:%4</source>
        <translation>corte %1 %2:%3:%4</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>relleno</translation>
    </message>
    <message>
        <source>rearrange</source>
        <translation>reordenación</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>aplanado</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>quantize</source>
        <translation>cuantización</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>salida %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>lee %1</translation>
    </message>
    <message>
        <source>gives the class scores</source>
        <translation>da las puntuaciones de clase</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>leído por %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::OutputActions</name>
    <message>
        <source>Save &amp;chart</source>
        <translation>Guardar grá&amp;fico</translation>
    </message>
    <message>
        <source>&amp;Report of the selected runs…</source>
        <translation>I&amp;nforme de las ejecuciones seleccionadas…</translation>
    </message>
    <message>
        <source>Select runs or a study in the Runs panel first: a report is about them.</source>
        <translation>Seleccione antes ejecuciones o un estudio en el panel Ejecuciones: un informe trata sobre ellas.</translation>
    </message>
    <message>
        <source>&amp;Write TensorBoard files</source>
        <translation>Escribir archivos de &amp;TensorBoard</translation>
    </message>
    <message>
        <source>Runs that are started from now on also write event files, in “tensorboard” in their folders; show them with: tensorboard --logdir FOLDER</source>
        <translation>Las ejecuciones que se inicien desde ahora escribirán además archivos de eventos, en «tensorboard» dentro de sus carpetas; muéstrelos con: tensorboard --logdir FOLDER</translation>
    </message>
    <message>
        <source>%1: %2…</source>
        <translation>%1: %2…</translation>
    </message>
    <message>
        <source>No chart is shown</source>
        <translation>No se muestra ningún gráfico</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n runs compared</source>
        <translation>
            <numerusform>%n ejecución comparada</numerusform>
            <numerusform>%n ejecuciones comparadas</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trained run yet that this could be done with.</source>
        <translation>Aún no hay ninguna ejecución entrenada con la que se pueda hacer esto.</translation>
    </message>
</context>
<context>
    <name>bitsmith::OwnPresetsDialog</name>
    <message>
        <source>My presets</source>
        <translation>Mis preajustes</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;plicar</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>by roles</source>
        <translation>por funciones</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) by name</source>
        <translation>
            <numerusform>%n capa por nombre</numerusform>
            <numerusform>%n capas por nombre</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none yet: Edit ▸ Save plan as preset.</source>
        <translation>Aún no hay ninguno: Edición ▸ Guardar plan como preajuste.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Cambiar nombre del preajuste</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Nombre nuevo:</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Eliminar preajuste</translation>
    </message>
    <message>
        <source>Delete the preset “%1”? Plans that it was applied to stay as they are.</source>
        <translation>¿Eliminar el preajuste «%1»? Los planes a los que se aplicó quedan como están.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>bitsmith::PaletteActions</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Paleta de &amp;comandos…</translation>
    </message>
    <message>
        <source>Finds commands, layers, presets and panels by a few letters (Ctrl+K)</source>
        <translation>Encuentra comandos, capas, preajustes y paneles con unas pocas letras (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Then click a control to read what it is for (Shift+F1)</source>
        <translation>Después, haga clic en un control para leer para qué sirve (Mayús+F1)</translation>
    </message>
    <message>
        <source>Precision table</source>
        <translation>Tabla de precisión</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Preajuste: %1</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>Uno propio</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>Hardware: %1</translation>
    </message>
    <message>
        <source>Layer %1, %2/%3 bits</source>
        <translation>Capa %1, %2/%3 bits</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panel: %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>una cifra</translation>
    </message>
    <message>
        <source>Edit all selected bit cells</source>
        <translation>Editar todas las celdas de bits seleccionadas</translation>
    </message>
    <message>
        <source>+ and −, Ctrl+↑ and Ctrl+↓</source>
        <translation>+ y −, Ctrl+↑ y Ctrl+↓</translation>
    </message>
    <message>
        <source>Step the selected bit cells through 1 … 16, 32</source>
        <translation>Recorrer con las celdas de bits seleccionadas 1 … 16, 32</translation>
    </message>
    <message>
        <source>Enter, Escape</source>
        <translation>Intro, Escape</translation>
    </message>
    <message>
        <source>Take what was typed and go down; take it back</source>
        <translation>Aceptar lo escrito y bajar; descartarlo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Lock or unlock, in the column Lock</source>
        <translation>Bloquear o desbloquear, en la columna Bloquear</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>Salir de la tabla</translation>
    </message>
    <message>
        <source>Network graph</source>
        <translation>Grafo de la red</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>flechas</translation>
    </message>
    <message>
        <source>Go from box to box</source>
        <translation>Ir de un recuadro a otro</translation>
    </message>
    <message>
        <source>+ and −, 0, F</source>
        <translation>+ y −, 0, F</translation>
    </message>
    <message>
        <source>Zoom, to 100 %, to all of it</source>
        <translation>Ampliar o reducir, al 100 %, mostrar todo</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>The next control, the one before</source>
        <translation>El control siguiente, el anterior</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+letra</translation>
    </message>
    <message>
        <source>The menu or button with that letter underlined</source>
        <translation>El menú o botón que tiene subrayada esa letra</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Tecla Menú, Mayús+F10</translation>
    </message>
    <message>
        <source>The context menu of what has the keyboard</source>
        <translation>El menú contextual de lo que tiene el foco del teclado</translation>
    </message>
</context>
<context>
    <name>bitsmith::PictureWall</name>
    <message>
        <source>Picture %1: %2</source>
        <translation>Imagen %1: %2</translation>
    </message>
    <message>
        <source>In float: %1, margin %2</source>
        <translation>En coma flotante: %1, margen %2</translation>
    </message>
    <message>
        <source>Quantized: %1, margin %2</source>
        <translation>Cuantizada: %1, margen %2</translation>
    </message>
    <message>
        <source>The margin is the label&apos;s probability less the largest other one.</source>
        <translation>El margen es la probabilidad de la etiqueta menos la mayor de las demás.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesActions</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesPanel</name>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Broken by quantization</source>
        <translation>Estropeadas por la cuantización</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>Imágenes que mirar</translation>
    </message>
    <message>
        <source>What the matrix counts</source>
        <translation>Lo que cuenta la matriz</translation>
    </message>
    <message>
        <source>quantized, pictures</source>
        <translation>cuantizada, imágenes</translation>
    </message>
    <message>
        <source>quantized, % of the label</source>
        <translation>cuantizada, % de la etiqueta</translation>
    </message>
    <message>
        <source>in float, pictures</source>
        <translation>en coma flotante, imágenes</translation>
    </message>
    <message>
        <source>in float, % of the label</source>
        <translation>en coma flotante, % de la etiqueta</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>The engine&apos;s answer about the pictures of %1 cannot be read: is it of another version?</source>
        <translation>No se puede leer la respuesta del motor sobre las imágenes de %1: ¿es de otra versión?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Mostrar las imágenes</translation>
    </message>
    <message>
        <source>Look at the run</source>
        <translation>Examinar la ejecución</translation>
    </message>
    <message>
        <source>Show the pictures of “%1” with their labels: press “Show the pictures”.</source>
        <translation>Para ver las imágenes de «%1» con sus etiquetas, pulse «Mostrar las imágenes».</translation>
    </message>
    <message>
        <source>See which test pictures of “%1” are right in float and wrong when quantized: press “Look at the run”. It takes as long as two evaluations.</source>
        <translation>Para ver qué imágenes de prueba de «%1» se aciertan en coma flotante y se fallan al cuantizar, pulse «Examinar la ejecución». Tarda lo mismo que dos evaluaciones.</translation>
    </message>
    <message>
        <source>There is no finished run to look at yet. Train one (Run), or select one in the list of runs.</source>
        <translation>Aún no hay ninguna ejecución finalizada que examinar. Entrene una (Ejecutar) o seleccione una en la lista de ejecuciones.</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 test pictures</source>
        <translation>%1: las primeras %2 de %3 imágenes de prueba</translation>
    </message>
    <message>
        <source>%1: %2 % right quantized, %3 % with the same weights in float. %4 of %5 pictures are broken by quantization, %6 are mended.</source>
        <translation>%1: %2 % de aciertos cuantizada, %3 % con los mismos pesos en coma flotante. La cuantización estropea %4 de %5 imágenes y corrige %6.</translation>
    </message>
    <message>
        <source>No picture that is right in float is wrong when quantized. Try fewer bits.</source>
        <translation>Ninguna imagen acertada en coma flotante se falla al cuantizar. Pruebe con menos bits.</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>Guardar imágenes</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder.</source>
        <translation>No se puede escribir %1; elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanBar</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The network whose layers are quantized</source>
        <translation>La red cuyas capas se cuantizan</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>The pictures that the network is trained and tested on</source>
        <translation>Las imágenes con las que se entrena y se prueba la red</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>The device that the plan is costed on</source>
        <translation>El dispositivo sobre el que se calculan los costes del plan</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>A rule that sets the bits of all layers; locked layers keep theirs</source>
        <translation>Una regla que fija los bits de todas las capas; las capas bloqueadas conservan los suyos</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>What Run starts</source>
        <translation>Qué inicia Ejecutar</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>este plan</translation>
    </message>
    <message>
        <source>all presets</source>
        <translation>todos los preajustes</translation>
    </message>
    <message>
        <source>this plan, 3 seeds</source>
        <translation>este plan, 3 semillas</translation>
    </message>
    <message>
        <source>this plan, progressive</source>
        <translation>este plan, progresivo</translation>
    </message>
    <message>
        <source>trained run (PTQ)</source>
        <translation>ejecución entrenada (PTQ)</translation>
    </message>
    <message>
        <source>Quantizes the selected trained run as the table says, without training</source>
        <translation>Cuantiza la ejecución entrenada seleccionada como indica la tabla, sin entrenamiento</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>Tipo de ejecución</translation>
    </message>
    <message>
        <source>custom, from %1</source>
        <translation>personalizado, desde %1</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, editado</translation>
    </message>
    <message>
        <source>estimate after
the current run</source>
        <translation>estimación tras la
ejecución actual</translation>
    </message>
    <message>
        <source>timing a
few steps…</source>
        <translation>cronometrando
unos pasos…</translation>
    </message>
    <message>
        <source>about %1
%2</source>
        <translation>unos %1
%2</translation>
    </message>
    <message>
        <source>From a few timed steps: %1 ms a training step; %2 of memory at most</source>
        <translation>A partir de unos pasos cronometrados: %1 ms por paso de entrenamiento; %2 de memoria como máximo</translation>
    </message>
    <message>
        <source>From a few timed batches; %1 of memory at most</source>
        <translation>A partir de unos lotes cronometrados; %1 de memoria como máximo</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>sin estimación</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>Uno propio</translation>
    </message>
    <message>
        <source>The network whose layers are the rows of the table: a built-in one, or an ONNX file. What was changed of the preset, locks and ties go along to layers of the same name.</source>
        <translation>La red cuyas capas son las filas de la tabla: una incorporada o un archivo ONNX. Lo que se cambió respecto al preajuste, los bloqueos y los vínculos pasan a las capas del mismo nombre.</translation>
    </message>
    <message>
        <source>The pictures that runs train and test on. How many of them, and how pixels are scaled, is in the panel Setup. A set that is not installed says how to get it.</source>
        <translation>Las imágenes con las que entrenan y se prueban las ejecuciones. Cuántas son y cómo se escalan los píxeles se indica en el panel Configuración. Un conjunto que no está instalado indica cómo obtenerlo.</translation>
    </message>
    <message>
        <source>The device that energy, latency and executed bits are worked out for. Nothing is trained otherwise for it. Your own profiles: Edit ▸ Hardware profiles.</source>
        <translation>El dispositivo para el que se calculan la energía, la latencia y los bits ejecutados. No cambia nada del entrenamiento. Sus propios perfiles: Edición ▸ Perfiles de hardware.</translation>
    </message>
    <message>
        <source>A plan under a name: rules over the roles of layers, or one that you have kept (Edit ▸ Save plan as preset). Locked layers keep what they have; Ctrl+Z takes it back.</source>
        <translation>Un plan con nombre: reglas sobre las funciones de las capas, o uno que haya guardado (Edición ▸ Guardar plan como preajuste). Las capas bloqueadas conservan lo que tienen; Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>What Run starts: this plan, a study of all presets, the plan with three seeds so that chance can be told from a difference, the plan reached step by step, or a trained run quantized without training.</source>
        <translation>Qué inicia Ejecutar: este plan, un estudio de todos los preajustes, el plan con tres semillas para distinguir el azar de una diferencia, el plan alcanzado paso a paso, o una ejecución entrenada cuantizada sin entrenamiento.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Time and memory of the run, from a few steps that were timed on this machine with this network.</source>
        <translation>Tiempo y memoria de la ejecución, a partir de unos pasos que se cronometraron en este equipo con esta red.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Starts a process of its own; the window goes on. The run appears below, under Runs (Ctrl+R).</source>
        <translation>Inicia un proceso propio; la ventana sigue disponible. La ejecución aparece abajo, en Ejecuciones (Ctrl+R).</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanComparison</name>
    <message>
        <source>Bits of the selected runs</source>
        <translation>Bits de las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Select no runs</source>
        <translation>No seleccionar ninguna ejecución</translation>
    </message>
    <message>
        <source>Weight bits / activation bits</source>
        <translation>Bits de los pesos / bits de las activaciones</translation>
    </message>
    <message>
        <source>%1 and %2 were tested on different pictures: they cannot be compared as a pair.</source>
        <translation>%1 y %2 se probaron con imágenes distintas: no se pueden comparar por pares.</translation>
    </message>
    <message>
        <source>%1 and %2: which pictures were right was not recorded for both; run them again to compare them as a pair.</source>
        <translation>%1 y %2: no se registró en ambas qué imágenes se acertaron; ejecútelas de nuevo para compararlas por pares.</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 supera a %2 en %3 puntos (95 %: de %4 a %5; McNemar p %6).</translation>
    </message>
    <message>
        <source>No detectable difference between %1 and %2: %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>Sin diferencia detectable entre %1 y %2: %3 puntos (95 %: de %4 a %5; McNemar p %6).</translation>
    </message>
    <message>
        <source>%1 of %2 pairs on the same test pictures have a detectable difference.</source>
        <translation>%1 de %2 pares con las mismas imágenes de prueba presentan una diferencia detectable.</translation>
    </message>
    <message>
        <source>p after Holm&apos;s correction for %1 comparisons.</source>
        <translation>p tras la corrección de Holm para %1 comparaciones.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PolicyTable</name>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Bits of</source>
        <translation>Bits de</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Names of layers: * stands for any text, ? for any character</source>
        <translation>Nombres de capas: * representa cualquier texto, ? cualquier carácter</translation>
    </message>
    <message>
        <source>Bits of the weights, of the activations, or of both</source>
        <translation>Bits de los pesos, de las activaciones o de ambos</translation>
    </message>
    <message>
        <source>Bits before and at the start</source>
        <translation>Bits antes del inicio y en él</translation>
    </message>
    <message>
        <source>Bits at the end; plan: those of the table</source>
        <translation>Bits al final; plan: los de la tabla</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>Última época con los primeros bits</translation>
    </message>
    <message>
        <source>First epoch with the last bits</source>
        <translation>Primera época con los últimos bits</translation>
    </message>
    <message>
        <source>Epochs between two changes</source>
        <translation>Épocas entre dos cambios</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Añadir una política</translation>
    </message>
    <message>
        <source>Remove the selected policy</source>
        <translation>Eliminar la política seleccionada</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activaciones</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>last</source>
        <translation>última</translation>
    </message>
    <message>
        <source>a name of a layer, in which * stands for any text</source>
        <translation>un nombre de capa, en el que * representa cualquier texto</translation>
    </message>
    <message>
        <source>1 to 16 bits</source>
        <translation>de 1 a 16 bits</translation>
    </message>
    <message>
        <source>1 to 16 bits, or “plan”</source>
        <translation>de 1 a 16 bits, o «plan»</translation>
    </message>
    <message>
        <source>an epoch from 1</source>
        <translation>una época a partir de 1</translation>
    </message>
    <message>
        <source>an epoch from 1, or “last”</source>
        <translation>una época a partir de 1, o «última»</translation>
    </message>
    <message>
        <source>a number of epochs from 1</source>
        <translation>un número de épocas a partir de 1</translation>
    </message>
    <message>
        <source>“%1” in %2: expected %3</source>
        <translation>«%1» en %2: se esperaba %3</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionModel</name>
    <message>
        <source>the layer is locked</source>
        <translation>la capa está bloqueada</translation>
    </message>
    <message>
        <source>“%1” is not a number of bits: expected 1 to 16, or 32 for fp32</source>
        <translation>«%1» no es un número de bits: se esperaba de 1 a 16, o 32 para fp32</translation>
    </message>
    <message>
        <source>“%1” is not a scheme: expected symmetric, asymmetric or dynamic</source>
        <translation>«%1» no es un esquema: se esperaba symmetric, asymmetric o dynamic</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 no se puede editar</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 está bloqueada: desbloquéela para cambiar su precisión</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Shows only layers whose name or kind contains this, or that meet conditions:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Several, separated by spaces, must all hold. Figures are %1, in the units of their columns; k, M and G stand for thousands.</source>
        <translation>Muestra solo las capas cuyo nombre o tipo contiene este texto, o que cumplen condiciones:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Varias, separadas por espacios, deben cumplirse todas. Las magnitudes son %1, en las unidades de sus columnas; k, M y G indican miles, millones y miles de millones.</translation>
    </message>
    <message>
        <source>“%1” is no figure of a layer: expected one of %2</source>
        <translation>«%1» no es una magnitud de una capa: se esperaba una de %2</translation>
    </message>
    <message>
        <source>%1 is a word: expected = or !=</source>
        <translation>%1 es una palabra: se esperaba = o !=</translation>
    </message>
    <message>
        <source>“%1” is not a number: expected one after %2</source>
        <translation>«%1» no es un número: se esperaba uno después de %2</translation>
    </message>
    <message>
        <source>“is:%1” is not known: expected is:locked, is:tied or is:different</source>
        <translation>«is:%1» no se conoce: se esperaba is:locked, is:tied o is:different</translation>
    </message>
    <message numerus="yes">
        <source>A block of %n layer(s): what is set here is set in all of them</source>
        <translation>
            <numerusform>Un bloque de %n capa: lo que se fija aquí se fija en ella</numerusform>
            <numerusform>Un bloque de %n capas: lo que se fija aquí se fija en todas ellas</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>En %1: %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionPanel</name>
    <message>
        <source>Filter layers</source>
        <translation>Filtrar capas</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionView</name>
    <message>
        <source>Precision of the layers</source>
        <translation>Precisión de las capas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Reset to preset</source>
        <translation>Restablecer al preajuste</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Bloquear o desbloquear</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 está bloqueada: desbloquéela para cambiar su precisión</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>weight scheme</source>
        <translation>esquema de pesos</translation>
    </message>
    <message>
        <source>activation scheme</source>
        <translation>esquema de activaciones</translation>
    </message>
    <message>
        <source>reset to %1</source>
        <translation>restablecer a %1</translation>
    </message>
    <message>
        <source>%1 values lie outside of the table</source>
        <translation>%1 valores quedan fuera de la tabla</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>pegar</translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>No pegado: %1</translation>
    </message>
    <message>
        <source> (and %1 more of %2 values)</source>
        <translation> (y %1 más de %2 valores)</translation>
    </message>
    <message>
        <source>Set bits</source>
        <translation>Fijar bits</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Input activation</source>
        <translation>Activación de entrada</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>&lt;b&gt;Precision table&lt;/b&gt;&lt;br&gt;A row a layer. Type a number or press + and − to change the bits of all selected cells; copy and paste with spreadsheets; Ctrl+D fills down. Point at a figure for its formula, ask at a column&apos;s title what it is.</source>
        <translation>&lt;b&gt;Tabla de precisión&lt;/b&gt;&lt;br&gt;Una fila por capa. Escriba un número o pulse + y − para cambiar los bits de todas las celdas seleccionadas; copie y pegue con hojas de cálculo; Ctrl+D rellena hacia abajo. Señale una cifra para ver su fórmula; pregunte en el título de una columna qué es.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Tie the layers together</source>
        <translation>Vincular las capas</translation>
    </message>
    <message>
        <source>Untie the layers</source>
        <translation>Desvincular las capas</translation>
    </message>
    <message>
        <source>Order of the network</source>
        <translation>Orden de la red</translation>
    </message>
    <message>
        <source>Group by block</source>
        <translation>Agrupar por bloque</translation>
    </message>
    <message>
        <source>A row for each block of the network: what is set there is set in its layers</source>
        <translation>Una fila por cada bloque de la red: lo que se fija en ella se fija en sus capas</translation>
    </message>
    <message>
        <source>This network has no blocks</source>
        <translation>Esta red no tiene bloques</translation>
    </message>
    <message>
        <source>The layers of %1 differ: there is no one value to fill down</source>
        <translation>Las capas de %1 difieren: no hay un único valor con el que rellenar hacia abajo</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Not filled: %1</source>
        <translation>No rellenado: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PresentationMode</name>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Presentación</translation>
    </message>
    <message>
        <source>Large type and thick lines on the whole screen, for a room (F11; Escape ends it)</source>
        <translation>Letra grande y líneas gruesas en toda la pantalla, para una sala (F11; Escape la termina)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message>
        <source>Hardware profiles</source>
        <translation>Perfiles de hardware</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>A copy of this profile, to be edited</source>
        <translation>Una copia de este perfil, para editarla</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saves it in %1 and costs the plan on it</source>
        <translation>Lo guarda en %1 y calcula con él los costes del plan</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source> (not saved)</source>
        <translation> (sin guardar)</translation>
    </message>
    <message>
        <source>%1
Shipped: it can be copied, not edited</source>
        <translation>%1
Incluido: se puede copiar, no editar</translation>
    </message>
    <message>
        <source>%1
Your own</source>
        <translation>%1
Propio</translation>
    </message>
    <message>
        <source>Your own profile. Every figure has a field that says where it comes from.</source>
        <translation>Un perfil propio. Cada cifra tiene un campo que indica de dónde procede.</translation>
    </message>
    <message>
        <source>A shipped profile, to be read and copied: “Copy” makes one of your own.</source>
        <translation>Un perfil incluido, para leer y copiar: «Copiar» crea uno propio.</translation>
    </message>
    <message>
        <source>Name is “%1”, which another profile has already: give it one of its own</source>
        <translation>El nombre es «%1», que ya tiene otro perfil: dele uno propio</translation>
    </message>
    <message>
        <source>show</source>
        <translation>mostrar</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (y %n más)</numerusform>
            <numerusform> (y %n más)</numerusform>
        </translation>
    </message>
    <message>
        <source>The source still speaks of the figure that was there before: %1</source>
        <translation>La fuente todavía se refiere a la cifra anterior: %1</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copia</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Eliminar el perfil</translation>
    </message>
    <message>
        <source>Delete “%1”? Its file goes; plans and runs that name it cannot be costed on it again.</source>
        <translation>¿Eliminar «%1»? Su archivo desaparece; los planes y las ejecuciones que lo nombran ya no podrán calcular sus costes con él.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The profile is not saved</source>
        <translation>El perfil no está guardado</translation>
    </message>
    <message>
        <source>“%1” was edited and is not saved.</source>
        <translation>«%1» se editó y no está guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEffect</name>
    <message>
        <source>Effect on the costs of the plan</source>
        <translation>Efecto en los costes del plan</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Energy a picture</source>
        <translation>Energía por imagen</translation>
    </message>
    <message>
        <source>Latency of a batch</source>
        <translation>Latencia de un lote</translation>
    </message>
    <message>
        <source>Mostly bound by</source>
        <translation>Limitado sobre todo por</translation>
    </message>
    <message>
        <source>Weights on the device</source>
        <translation>Pesos en el dispositivo</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Pico de activaciones</translation>
    </message>
    <message>
        <source>Layers costed wider</source>
        <translation>Capas calculadas con más bits</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Memorias</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileForm</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Aritmética</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Esquemas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Adds a copy of the chosen entry</source>
        <translation>Añade una copia de la entrada elegida</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>entero</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>coma flotante</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>MACs a clock cycle</source>
        <translation>MACs por ciclo de reloj</translation>
    </message>
    <message>
        <source>MACs a second</source>
        <translation>MACs por segundo</translation>
    </message>
    <message>
        <source>look-up tables</source>
        <translation>tablas de consulta</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>a MAC</source>
        <translation>por MAC</translation>
    </message>
    <message>
        <source>times the law of the bits</source>
        <translation>veces la ley de los bits</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>pesos y activaciones</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activaciones</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>simétrico</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asimétrico</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dinámico</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>por tensor</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>por canal</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>potencia de dos</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>coma fija</translation>
    </message>
    <message>
        <source>Levels that are not evenly spaced and that the device multiplies as they are. None checked: it executes uniform levels alone, and decodes others first.</source>
        <translation>Niveles que no están espaciados uniformemente y que el dispositivo multiplica tal como son. Ninguno marcado: solo ejecuta niveles uniformes y decodifica antes los demás.</translation>
    </message>
    <message>
        <source>%1 × %2 bits</source>
        <translation>%1 × %2 bits</translation>
    </message>
    <message>
        <source>%1, float</source>
        <translation>%1, coma flotante</translation>
    </message>
    <message>
        <source>as much as is needed</source>
        <translation>tanto como haga falta</translation>
    </message>
    <message>
        <source>1 to 16, 32 for float, or all from the fewest to the most: 1–16</source>
        <translation>de 1 a 16, 32 para coma flotante, o todos desde el mínimo hasta el máximo: 1–16</translation>
    </message>
    <message>
        <source>None checked: the device executes all of them. A plan is snapped to the one that was checked first.</source>
        <translation>Ninguno marcado: el dispositivo los ejecuta todos. Un plan se ajusta al que se marcó primero.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Source of the clock</source>
        <translation>Fuente del reloj</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits de pesos</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits de activaciones</translation>
    </message>
    <message>
        <source>MACs a cycle</source>
        <translation>MACs por ciclo</translation>
    </message>
    <message>
        <source>Look-up tables</source>
        <translation>Tablas de consulta</translation>
    </message>
    <message>
        <source>Number of them</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>For each product bit</source>
        <translation>Por bit de producto</translation>
    </message>
    <message>
        <source>For each sum bit</source>
        <translation>Por bit de suma</translation>
    </message>
    <message>
        <source>Source of the throughput</source>
        <translation>Fuente del rendimiento</translation>
    </message>
    <message>
        <source>Energy of a MAC</source>
        <translation>Energía de una MAC</translation>
    </message>
    <message>
        <source>Factor of the law</source>
        <translation>Factor de la ley</translation>
    </message>
    <message>
        <source>Source of the energy</source>
        <translation>Fuente de la energía</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Ancho de banda</translation>
    </message>
    <message>
        <source>Energy of a byte</source>
        <translation>Energía de un byte</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Weight schemes</source>
        <translation>Esquemas de pesos</translation>
    </message>
    <message>
        <source>Activation schemes</source>
        <translation>Esquemas de activaciones</translation>
    </message>
    <message>
        <source>Weight granularities</source>
        <translation>Granularidades de pesos</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Métodos</translation>
    </message>
    <message>
        <source>Scale forms</source>
        <translation>Formas de escala</translation>
    </message>
    <message>
        <source>Energy of a convolution&apos;s operation</source>
        <translation>Energía de una operación de convolución</translation>
    </message>
    <message>
        <source>Energy of a linear layer&apos;s operation</source>
        <translation>Energía de una operación de capa lineal</translation>
    </message>
    <message>
        <source>Height that convolutions are counted with</source>
        <translation>Alto con el que se cuentan las convoluciones</translation>
    </message>
    <message>
        <source>Width that convolutions are counted with</source>
        <translation>Ancho con el que se cuentan las convoluciones</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProjectActions</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Ne&amp;w project</source>
        <translation>Proyecto n&amp;uevo</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Abrir pro&amp;yecto…</translation>
    </message>
    <message>
        <source>Recen&amp;t projects</source>
        <translation>Proyectos recien&amp;tes</translation>
    </message>
    <message>
        <source>S&amp;ave project</source>
        <translation>Guardar proyect&amp;o</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Guardar proyecto como…</translation>
    </message>
    <message>
        <source>Recover unsaved wor&amp;k…</source>
        <translation>Recuperar tra&amp;bajo no guardado…</translation>
    </message>
    <message>
        <source>%1[*] – Bitsmith</source>
        <translation>%1[*] – Bitsmith</translation>
    </message>
    <message>
        <source>Bitsmith</source>
        <translation>Bitsmith</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith);;All files (*)</source>
        <translation>Proyectos (*.bitsmith);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>No se puede abrir %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of this project are not where they were.</source>
        <translation>
            <numerusform>%n ejecución de este proyecto no está donde estaba.</numerusform>
            <numerusform>%n ejecuciones de este proyecto no están donde estaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>Un proyecto nuevo</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Abierto: %1</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Guardar proyecto</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith)</source>
        <translation>Proyectos (*.bitsmith)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>¿Guardar los cambios de «%1»?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Cambiado en otro lugar</translation>
    </message>
    <message>
        <source>“%1” has been changed by another window or program since it was opened here.</source>
        <translation>Otra ventana u otro programa ha cambiado «%1» desde que se abrió aquí.</translation>
    </message>
    <message>
        <source>Saving replaces what was changed there.</source>
        <translation>Al guardar se reemplaza lo que se cambió allí.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizerPlot</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valor mínimo</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valor máximo</translation>
    </message>
    <message>
        <source>Beyond range, %</source>
        <translation>Fuera de rango, %</translation>
    </message>
    <message>
        <source>Empty levels, %</source>
        <translation>Niveles vacíos, %</translation>
    </message>
    <message>
        <source>Oscillating, %</source>
        <translation>Oscilantes, %</translation>
    </message>
    <message>
        <source>Bits in use</source>
        <translation>Bits en uso</translation>
    </message>
    <message>
        <source>Quantizers against the epoch</source>
        <translation>Cuantizadores por época</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizersPanel</name>
    <message>
        <source>Tick a quantized training run below: after each epoch its quantizers are read.</source>
        <translation>Marque abajo una ejecución de entrenamiento cuantizada: después de cada época se leen sus cuantizadores.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Weights or activations</source>
        <translation>Pesos o activaciones</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Activaciones de entrada</translation>
    </message>
    <message>
        <source>Quantizers after the last epoch</source>
        <translation>Cuantizadores tras la última época</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>⚠ epoch %1: %2</source>
        <translation>⚠ época %1: %2</translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation>y %1 anteriores</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::QueueActions</name>
    <message>
        <source>Runs at the same ti&amp;me</source>
        <translation>Ejecuciones &amp;simultáneas</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n ejecución</numerusform>
            <numerusform>%n ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting · %3 threads each</source>
        <translation>%1 en curso, %2 en espera · %3 hilos cada una</translation>
    </message>
</context>
<context>
    <name>bitsmith::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Trabajo no guardado</translation>
    </message>
    <message>
        <source>Bitsmith ended without closing. These changes were not saved; none of the files is changed by opening them.</source>
        <translation>Bitsmith terminó sin cerrarse. Estos cambios no se guardaron; abrirlos no modifica ninguno de los archivos.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, modificado: %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
</context>
<context>
    <name>bitsmith::ReportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;Open it when it is written</source>
        <translation>&amp;Abrirlo cuando esté escrito</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>for instance: do four bits suffice for this network?</source>
        <translation>por ejemplo: ¿bastan cuatro bits para esta red?</translation>
    </message>
    <message>
        <source>HTML page, everything in one file</source>
        <translation>Página HTML, todo en un archivo</translation>
    </message>
    <message>
        <source>PDF document, A4</source>
        <translation>Documento PDF, A4</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Pregunta</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escribir</translation>
    </message>
    <message numerus="yes">
        <source>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run(s) or studies.</source>
        <translation>
            <numerusform>Pregunta, configuración, resultados con intervalos del 95 %, gráficos, planes, costes y cómo repetirlo: de %n ejecución o estudio.</numerusform>
            <numerusform>Pregunta, configuración, resultados con intervalos del 95 %, gráficos, planes, costes y cómo repetirlo: de %n ejecuciones o estudios.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>Página HTML (*.html)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message>
        <source>not run</source>
        <translation>no ejecutado</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 de %2 ejecuciones</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ respaldada</translation>
    </message>
    <message>
        <source>✗ not supported</source>
        <translation>✗ no respaldada</translation>
    </message>
    <message>
        <source>? undecided</source>
        <translation>? sin decidir</translation>
    </message>
    <message>
        <source>Run this study</source>
        <translation>Ejecutar este estudio</translation>
    </message>
    <message>
        <source>Show its runs</source>
        <translation>Mostrar sus ejecuciones</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Research cards</source>
        <translation>Fichas de investigación</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n ejecución</numerusform>
            <numerusform>%n ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>, about %1 min on two cores</source>
        <translation>, unos %1 min con dos núcleos</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Ejecutarlo de nuevo</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunActions</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Show the folder of the r&amp;uns</source>
        <translation>Mostrar la carpeta de las e&amp;jecuciones</translation>
    </message>
    <message>
        <source>Train with quantization in the background (Ctrl+R)</source>
        <translation>Entrenar con cuantización en segundo plano (Ctrl+R)</translation>
    </message>
    <message>
        <source>&amp;Stop the selected runs</source>
        <translation>&amp;Detener las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>R&amp;esume the selected runs</source>
        <translation>&amp;Reanudar las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 and “this plan”, and press Run.</source>
        <translation>No hay ninguna ejecución entrenada de %1 con %2 que cuantizar. Entrene una primero: elija el preajuste fp32 y «este plan», y pulse Ejecutar.</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunFollower</name>
    <message>
        <source>Damaged lines in events.jsonl that were skipped: %1</source>
        <translation>Líneas dañadas de events.jsonl que se omitieron: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunKind</name>
    <message>
        <source>All presets on %1</source>
        <translation>Todos los preajustes con %1</translation>
    </message>
    <message>
        <source>%1, three seeds</source>
        <translation>%1, tres semillas</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>%1, progressive</source>
        <translation>%1, progresivo</translation>
    </message>
    <message>
        <source>%1, PTQ</source>
        <translation>%1, PTQ</translation>
    </message>
    <message>
        <source>“%1” has no finished network to quantize: choose a run that has finished training.</source>
        <translation>«%1» no tiene ninguna red finalizada que cuantizar: elija una ejecución que haya terminado el entrenamiento.</translation>
    </message>
    <message>
        <source>“%1” has the network %2, the open plan is for %3: choose the same network above.</source>
        <translation>«%1» tiene la red %2 y el plan abierto es para %3: elija arriba la misma red.</translation>
    </message>
    <message>
        <source>“%1” was trained on %2, the open plan is for %3: choose the same data above.</source>
        <translation>«%1» se entrenó con %2 y el plan abierto es para %3: elija arriba los mismos datos.</translation>
    </message>
    <message>
        <source>open plan</source>
        <translation>plan abierto</translation>
    </message>
    <message>
        <source>errors of %1</source>
        <translation>errores de %1</translation>
    </message>
    <message>
        <source>sensitivity of %1</source>
        <translation>sensibilidad de %1</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>búsqueda de %1</translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation>%1, candidato %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunMessages</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted. It can go on from its last checkpoint.</source>
        <translation>La ejecución «%1» se interrumpió. Puede continuar desde su último punto de control.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n ejecución se interrumpió. Puede continuar desde su último punto de control.</numerusform>
            <numerusform>%n ejecuciones se interrumpieron. Pueden continuar desde sus últimos puntos de control.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left to a cluster. It can be followed again.</source>
        <translation>«%1» se dejó en un clúster. Se puede volver a seguir.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were left to a cluster. They can be followed again.</source>
        <translation>
            <numerusform>%n ejecución se dejó en un clúster. Se puede volver a seguir.</numerusform>
            <numerusform>%n ejecuciones se dejaron en un clúster. Se pueden volver a seguir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunModel</name>
    <message>
        <source>not started</source>
        <translation>no iniciada</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finalizada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 de %2 ejecuciones</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>número %1 en la cola</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciándose</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>época %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1 de %2 épocas</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>sin entrenamiento</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 época</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 épocas</translation>
    </message>
    <message>
        <source>Test accuracy, 95 % interval %1 % to %2 %</source>
        <translation>Exactitud de prueba, intervalo del 95 % de %1 % a %2 %</translation>
    </message>
    <message>
        <source>after epoch %1 of %2</source>
        <translation>tras la época %1 de %2</translation>
    </message>
    <message>
        <source>Accuracy lost against the fp32 run of the study, in percent of it</source>
        <translation>Exactitud perdida frente a la ejecución fp32 del estudio, en porcentaje de esta</translation>
    </message>
    <message>
        <source>32 / mean weight bits over the quantized layers&apos; weights</source>
        <translation>32 / bits medios de los pesos, sobre los pesos de las capas cuantizadas</translation>
    </message>
    <message>
        <source>Weights at their bits and biases at 32 bits, MB of 2^20 bytes</source>
        <translation>Pesos con sus bits y sesgos con 32 bits, en MB de 2^20 bytes</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Advertencia: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Data · network</source>
        <translation>Datos · red</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciada</translation>
    </message>
    <message>
        <source>Mean weight bits over the quantized layers&apos; weights</source>
        <translation>Bits medios de los pesos, sobre los pesos de las capas cuantizadas</translation>
    </message>
    <message>
        <source>Bit operations a picture: MACs × weight bits × activation bits</source>
        <translation>Operaciones de bits por imagen: MACs × bits de pesos × bits de activaciones</translation>
    </message>
    <message>
        <source>As the hardware profile %1 counts it</source>
        <translation>Como lo cuenta el perfil de hardware %1</translation>
    </message>
    <message>
        <source>Experiment: %1</source>
        <translation>Experimento: %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Bits medios</translation>
    </message>
    <message>
        <source>BOPs (10⁹)</source>
        <translation>BOPs (10⁹)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Energía (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latencia (ms)</translation>
    </message>
    <message>
        <source>%1 (on the cluster)</source>
        <translation>%1 (en el clúster)</translation>
    </message>
    <message>
        <source>on cluster</source>
        <translation>en clúster</translation>
    </message>
    <message>
        <source>%1 · Resume follows it</source>
        <translation>%1 · «Reanudar» lo sigue</translation>
    </message>
    <message>
        <source>Resume follows it</source>
        <translation>«Reanudar» lo sigue</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunNotices</name>
    <message>
        <source>Tell when a run e&amp;nds</source>
        <translation>A&amp;visar cuando termine una ejecución</translation>
    </message>
    <message>
        <source>A notice on the desktop when a run ends and this window is in the background</source>
        <translation>Un aviso en el escritorio cuando termina una ejecución y esta ventana está en segundo plano</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n runs are done</source>
        <translation>
            <numerusform>%1: su única ejecución (%n) ha terminado</numerusform>
            <numerusform>%1: las %n ejecuciones han terminado</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 en %3</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ha finalizado</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation>Una ejecución ha fallado</translation>
    </message>
    <message>
        <source>A run is finished</source>
        <translation>Una ejecución ha finalizado</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed</source>
        <translation>
            <numerusform>%n ejecución ha fallado</numerusform>
            <numerusform>%n ejecuciones han fallado</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs finished, %2 failed</source>
        <translation>%1 ejecuciones finalizadas, %2 fallidas</translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n ejecución ha finalizado</numerusform>
            <numerusform>%n ejecuciones han finalizado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunQueue</name>
    <message>
        <source>The run cannot be queued: %1</source>
        <translation>La ejecución no se puede poner en cola: %1</translation>
    </message>
    <message>
        <source>%1 is finished: there is nothing to resume.</source>
        <translation>%1 está finalizada: no hay nada que reanudar.</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there first.</source>
        <translation>Otro programa está ejecutando %1; deténgala allí primero.</translation>
    </message>
    <message>
        <source>%1 cannot be resumed: %2</source>
        <translation>%1 no se puede reanudar: %2</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there.</source>
        <translation>Otro programa está ejecutando %1; deténgala allí.</translation>
    </message>
    <message>
        <source>%1 is not a run below %2: it was not removed.</source>
        <translation>%1 no es una ejecución dentro de %2: no se eliminó.</translation>
    </message>
    <message>
        <source>%1 is running: stop it before removing it.</source>
        <translation>%1 está en curso: deténgala antes de eliminarla.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: check who may write to it.</source>
        <translation>%1 no se puede eliminar: compruebe quién puede escribir en ella.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1, for instance because memory ran out.</source>
        <translation>El motor terminó por la señal %1, por ejemplo porque se agotó la memoria.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>El motor terminó por la señal %1.</translation>
    </message>
    <message>
        <source>%1 Resume goes on from epoch %2.</source>
        <translation>%1 Reanudar continúa desde la época %2.</translation>
    </message>
    <message>
        <source>%1 Resume goes on where the study was.</source>
        <translation>%1 Reanudar continúa donde estaba el estudio.</translation>
    </message>
    <message>
        <source>%1 Resume starts it again.</source>
        <translation>%1 Reanudar la inicia de nuevo.</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>El motor terminó con el estado %1 y no dio ningún mensaje.</translation>
    </message>
    <message>
        <source>The engine %1 cannot be started: %2</source>
        <translation>No se puede iniciar el motor %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The jobs of %1 cannot be cancelled: %2</source>
        <translation>No se pueden cancelar los trabajos de %1: %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the selected runs; what they have done is kept</source>
        <translation>Detiene las ejecuciones seleccionadas; lo que han hecho se conserva</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Go on with the selected runs from their last checkpoint</source>
        <translation>Continúa las ejecuciones seleccionadas desde su último punto de control</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, and no others; plans and verdicts in Trade-offs</source>
        <translation>Muestra en los gráficos las ejecuciones seleccionadas, y ninguna otra; planes y veredictos en Compromisos</translation>
    </message>
    <message>
        <source>Open in Table</source>
        <translation>Abrir en la tabla</translation>
    </message>
    <message>
        <source>Take the selected run&apos;s experiment into the precision table</source>
        <translation>Lleva el experimento de la ejecución seleccionada a la tabla de precisión</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Copiar como comando</translation>
    </message>
    <message>
        <source>Copy the bitsmith-cli line that does the same as the selected run</source>
        <translation>Copia la línea de bitsmith-cli que hace lo mismo que la ejecución seleccionada</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Show the selected run&apos;s folder in the file manager</source>
        <translation>Muestra la carpeta de la ejecución seleccionada en el gestor de archivos</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Move the selected runs&apos; folders to the trash</source>
        <translation>Mueve a la papelera las carpetas de las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Quantize with the Open Plan (PTQ)</source>
        <translation>Cuantizar con el plan abierto (PTQ)</translation>
    </message>
    <message>
        <source>Quantize the selected trained run as the precision table says, without training</source>
        <translation>Cuantiza la ejecución entrenada seleccionada como indica la tabla de precisión, sin entrenamiento</translation>
    </message>
    <message>
        <source>Export Model…</source>
        <translation>Exportar modelo…</translation>
    </message>
    <message>
        <source>The network of the selected run in another tool&apos;s format</source>
        <translation>La red de la ejecución seleccionada en el formato de otra herramienta</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrar ejecuciones</translation>
    </message>
    <message>
        <source>No runs yet. Choose a network and a precision, then press Run; each run is kept in a folder below %1.</source>
        <translation>Aún no hay ejecuciones. Elija una red y una precisión, y pulse Ejecutar; cada ejecución se guarda en una carpeta dentro de %1.</translation>
    </message>
    <message>
        <source>Reading the runs in %1 …</source>
        <translation>Leyendo las ejecuciones en %1 …</translation>
    </message>
    <message>
        <source>No run matches &quot;%1&quot;.</source>
        <translation>Ninguna ejecución coincide con «%1».</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Eliminar ejecuciones</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>¿Mover esta ejecución a la papelera?</translation>
    </message>
    <message>
        <source>Move these %1 runs to the trash?</source>
        <translation>¿Mover estas %1 ejecuciones a la papelera?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>No file manager could be started. The run&apos;s folder is %1.</source>
        <translation>No se pudo iniciar ningún gestor de archivos. La carpeta de la ejecución es %1.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>One page about the selected runs, as HTML or PDF</source>
        <translation>Una página sobre las ejecuciones seleccionadas, como HTML o PDF</translation>
    </message>
    <message>
        <source>Compare Side by Side…</source>
        <translation>Comparar en paralelo…</translation>
    </message>
    <message>
        <source>Results, costs, plans, paired tests and curves of two to six runs</source>
        <translation>Resultados, costes, planes, pruebas pareadas y curvas de dos a seis ejecuciones</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Tags and Note…</source>
        <translation>Etiquetas y nota…</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, acc&gt;80</source>
        <translation>Filtro: palabras, tag:artículo, acc&gt;80</translation>
    </message>
    <message>
        <source>All words must occur; “in quotes” they may have blanks, with - in front they must not occur.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed with &gt; &lt; &gt;= &lt;= =
Example: tag:paper acc&gt;80 -state:failed</source>
        <translation>Deben aparecer todas las palabras; &quot;entre comillas&quot; pueden llevar espacios; con - delante no deben aparecer.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed con &gt; &lt; &gt;= &lt;= =
Ejemplo: tag:artículo acc&gt;80 -state:failed</translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the folder of the runs. Delete %n runs for good?</source>
        <translation>
            <numerusform>No hay papelera para la carpeta de las ejecuciones. ¿Eliminar definitivamente %n ejecución?</numerusform>
            <numerusform>No hay papelera para la carpeta de las ejecuciones. ¿Eliminar definitivamente %n ejecuciones?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Jobs that were left to a cluster go on there, and cannot be cancelled from here any more: stop them first.</source>
        <translation>Los trabajos que se dejaron en un clúster siguen allí y ya no se podrán cancelar desde aquí: deténgalos primero.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePlace</name>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>Este archivo ya existe y se reemplazará.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePresetDialog</name>
    <message>
        <source>By &amp;roles: fits any network</source>
        <translation>Por &amp;funciones: sirve para cualquier red</translation>
    </message>
    <message>
        <source>By &amp;layer names: fits this network, and layers of the same name</source>
        <translation>Por nombres de &amp;capas: sirve para esta red y para capas del mismo nombre</translation>
    </message>
    <message>
        <source>Save plan as preset</source>
        <translation>Guardar plan como preajuste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The name in the Preset picker and for bitsmith-cli: letters, digits, _ and -</source>
        <translation>El nombre en el selector Preajuste y para bitsmith-cli: letras, dígitos, _ y -</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>A line about the preset, for lists and tool tips</source>
        <translation>Una línea sobre el preajuste, para listas y descripciones emergentes</translation>
    </message>
    <message>
        <source>First layer, convolutions in the middle, linear layers in the middle, last layer: a rule for each, as the shipped presets have them</source>
        <translation>Primera capa, convoluciones intermedias, capas lineales intermedias, última capa: una regla para cada una, como en los preajustes incluidos</translation>
    </message>
    <message>
        <source>Each layer by its name. On another network, layers that have no such name keep what they have.</source>
        <translation>Cada capa por su nombre. En otra red, las capas que no tienen ese nombre conservan lo que tienen.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Res&amp;umen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>There is a preset of this name: it is replaced.</source>
        <translation>Ya hay un preajuste con este nombre: se reemplaza.</translation>
    </message>
    <message>
        <source>A name has letters, digits, _ and -, spaces inside, and is not that of a shipped preset.</source>
        <translation>Un nombre tiene letras, dígitos, _ y -, espacios en su interior, y no es el de un preajuste incluido.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ScheduleForm</name>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s in a straight line</source>
        <translation>De los primeros bits a los del plan en línea recta</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Escalones</translation>
    </message>
    <message>
        <source>In equal stages</source>
        <translation>En etapas iguales</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>Slowly at both ends, fast in the middle</source>
        <translation>Despacio en ambos extremos, rápido en el medio</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Capa por capa</translation>
    </message>
    <message>
        <source>One layer after another, the least sensitive first</source>
        <translation>Una capa tras otra, la menos sensible primero</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>De menos a más</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s in stages (progressive fractional quantization)</source>
        <translation>De pocos bits a los del plan por etapas (progressive fractional quantization)</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>Cíclico</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s again and again (cyclic precision training)</source>
        <translation>De pocos bits a los del plan una y otra vez (cyclic precision training)</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>Puntos de inflexión</translation>
    </message>
    <message>
        <source>To the next stage whenever the training loss stands still (FracTrain)</source>
        <translation>A la etapa siguiente cada vez que la pérdida de entrenamiento se estanca (FracTrain)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>As a list says: which layers, from when to when</source>
        <translation>Como indica una lista: qué capas, desde cuándo y hasta cuándo</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>Least sensitive first</source>
        <translation>Menos sensibles primero</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> épocas</translation>
    </message>
    <message>
        <source>last epoch</source>
        <translation>última época</translation>
    </message>
    <message>
        <source>evenly spaced</source>
        <translation>espaciados uniformemente</translation>
    </message>
    <message>
        <source>the largest first</source>
        <translation>las más grandes primero</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>How bits change while the network trains</source>
        <translation>Cómo cambian los bits mientras se entrena la red</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>Pesos desde</translation>
    </message>
    <message>
        <source>Bits of all weights at the start; the plan in the table is where they end</source>
        <translation>Bits de todos los pesos al inicio; terminan en el plan de la tabla</translation>
    </message>
    <message>
        <source>Activations from</source>
        <translation>Activaciones desde</translation>
    </message>
    <message>
        <source>Bits of all activations at the start; on the way down they keep the pace of their weights</source>
        <translation>Bits de todas las activaciones al inicio; al descender siguen el ritmo de sus pesos</translation>
    </message>
    <message>
        <source>Activation floor</source>
        <translation>Suelo de activaciones</translation>
    </message>
    <message>
        <source>Activations have at least this many bits on the way, or the plan&apos;s if those are fewer</source>
        <translation>Las activaciones tienen al menos estos bits durante el recorrido, o los del plan si son menos</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>Última época con los primeros bits</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>First epoch of the plan in the table, which then stays</source>
        <translation>Primera época del plan de la tabla, que desde entonces se mantiene</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s, both counted</source>
        <translation>De los primeros bits a los del plan, contando ambos</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Bits of each stage before the plan&apos;s: 8, 6. Empty: evenly spaced</source>
        <translation>Bits de cada etapa antes de los del plan: 8, 6. Vacío: espaciados uniformemente</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>How often bits rise from the first to the plan&apos;s</source>
        <translation>Cuántas veces suben los bits desde los primeros hasta los del plan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Names of layers, the first to change first; those not named follow, the largest first</source>
        <translation>Nombres de capas, primero la que cambia primero; las que no se nombran van después, las más grandes primero</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Épsilon</translation>
    </message>
    <message>
        <source>The loss stands still when it moves less than this share of the first epochs&apos; mean loss</source>
        <translation>La pérdida está estancada cuando se mueve menos que esta proporción de la pérdida media de las primeras épocas</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Decaimiento</translation>
    </message>
    <message>
        <source>Factor on epsilon after each turn</source>
        <translation>Factor aplicado a épsilon tras cada inflexión</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Epochs over which the loss has to stand still</source>
        <translation>Épocas durante las que la pérdida tiene que estar estancada</translation>
    </message>
    <message>
        <source>Of two policies for the same layer, the later in the list holds</source>
        <translation>Si dos políticas afectan a la misma capa, prevalece la posterior de la lista</translation>
    </message>
    <message>
        <source>Levels “%1”: expected at most 16 bit-widths from 1 to 16</source>
        <translation>Niveles «%1»: se esperaban como máximo 16 anchos de bits de 1 a 16</translation>
    </message>
    <message>
        <source>Order “%1”: expected different names of layers</source>
        <translation>Orden «%1»: se esperaban nombres de capas distintos</translation>
    </message>
    <message>
        <source>Writes the order that the %1 of “%2” gives, at the plan&apos;s bits</source>
        <translation>Escribe el orden que se obtiene de «%2» (%1), con los bits del plan</translation>
    </message>
    <message>
        <source>“%1” gives no order by the %2: it needs it of weights, or of weights and activations, with each layer alone quantized</source>
        <translation>«%1» no da ningún orden según esta medida (%2): hacen falta valores de los pesos, o de pesos y activaciones, con una sola capa cuantizada cada vez</translation>
    </message>
    <message>
        <source>Needs a sensitivity run of this network: the Sensitivity panel measures one</source>
        <translation>Necesita una ejecución de sensibilidad de esta red: el panel Sensibilidad la mide</translation>
    </message>
</context>
<context>
    <name>bitsmith::SchedulePlot</name>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Bits medios de los pesos</translation>
    </message>
    <message>
        <source>Weights (MB)</source>
        <translation>Pesos (MB)</translation>
    </message>
    <message>
        <source>activations of %1</source>
        <translation>activaciones de %1</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activaciones</translation>
    </message>
    <message>
        <source>target plan</source>
        <translation>plan de destino</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>bits medios de los pesos</translation>
    </message>
    <message>
        <source>Drag: first weight bits, and the epoch that they last to</source>
        <translation>Arrastrar: primeros bits de los pesos y la época hasta la que duran</translation>
    </message>
    <message>
        <source>Drag up and down: first activation bits</source>
        <translation>Arrastrar arriba y abajo: primeros bits de las activaciones</translation>
    </message>
    <message>
        <source>Drag up and down: bits of stage %1</source>
        <translation>Arrastrar arriba y abajo: bits de la etapa %1</translation>
    </message>
    <message>
        <source>Drag sideways: first epoch of the target plan</source>
        <translation>Arrastrar a los lados: primera época del plan de destino</translation>
    </message>
    <message>
        <source>Drag: start and first bits of policy %1</source>
        <translation>Arrastrar: inicio y primeros bits de la política %1</translation>
    </message>
    <message>
        <source>Drag: end and last bits of policy %1</source>
        <translation>Arrastrar: fin y últimos bits de la política %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Época %1</translation>
    </message>
    <message>
        <source>mean %1 bits, weights %2 MB</source>
        <translation>media de %1 bits, pesos %2 MB</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>%1 … %2 (%3 layers)</source>
        <translation>%1 … %2 (%3 capas)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message>
        <source>&amp;Train the candidate fully</source>
        <translation>&amp;Entrenar por completo el candidato</translation>
    </message>
    <message>
        <source>Trains the candidate that was opened last, from the run that its search began with</source>
        <translation>Entrena el último candidato que se abrió, a partir de la ejecución con la que comenzó su búsqueda</translation>
    </message>
    <message>
        <source>“%1” is about the network %2: choose it above to open its plans.</source>
        <translation>«%1» trata de la red %2: elíjala arriba para abrir sus planes.</translation>
    </message>
    <message>
        <source>candidate %1 of %2</source>
        <translation>candidato %1 de %2</translation>
    </message>
    <message>
        <source>The table has candidate %1 of “%2”: %3 % (%4 to %5 %), %6 × compression.</source>
        <translation>La tabla tiene el candidato %1 de «%2»: %3 % (de %4 a %5 %), compresión %6 ×.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n capa bloqueada conserva los suyos.</numerusform>
            <numerusform>%n capas bloqueadas conservan los suyos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train fully</source>
        <translation>Entrenar por completo</translation>
    </message>
    <message>
        <source>Open a candidate of a search of this network first: click one in Trade-offs.</source>
        <translation>Abra primero un candidato de una búsqueda de esta red: haga clic en uno en Compromisos.</translation>
    </message>
    <message>
        <source>Search for &amp;plans…</source>
        <translation>&amp;Buscar planes…</translation>
    </message>
    <message>
        <source>Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)</source>
        <translation>Prueba por sí solo planes de una ejecución entrenada en busca de los mejores compromisos (Ctrl+Mayús+F)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message>
        <source>Search for plans</source>
        <translation>Buscar planes</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>NSGA-II: the whole front at once by evolution</source>
        <translation>NSGA-II: todo el frente a la vez por evolución</translation>
    </message>
    <message>
        <source>exact: optima of measured sensitivity</source>
        <translation>exacta: óptimos de la sensibilidad medida</translation>
    </message>
    <message>
        <source>greedy: one layer one step lower at a time</source>
        <translation>voraz: una capa un paso más abajo cada vez</translation>
    </message>
    <message>
        <source>HAQ: reinforcement learning, layer by layer</source>
        <translation>HAQ: aprendizaje por refuerzo, capa por capa</translation>
    </message>
    <message>
        <source>differentiable: gradient descent on a mixture of bits</source>
        <translation>diferenciable: descenso de gradiente sobre una mezcla de bits</translation>
    </message>
    <message>
        <source>random: plans drawn evenly</source>
        <translation>aleatoria: planes extraídos uniformemente</translation>
    </message>
    <message>
        <source>exhaustive: every plan</source>
        <translation>exhaustiva: todos los planes</translation>
    </message>
    <message>
        <source>quantized without training (seconds)</source>
        <translation>cuantizado sin entrenamiento (segundos)</translation>
    </message>
    <message>
        <source>after short training (minutes)</source>
        <translation>tras un entrenamiento breve (minutos)</translation>
    </message>
    <message>
        <source>quantized, the most promising by a predictor first</source>
        <translation>cuantizado, los más prometedores primero según un predictor</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>no trained run</source>
        <translation>ninguna ejecución entrenada</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Trained &amp;run</source>
        <translation>&amp;Ejecución entrenada</translation>
    </message>
    <message>
        <source>Whose weights are quantized</source>
        <translation>Cuyos pesos se cuantizan</translation>
    </message>
    <message>
        <source>S&amp;trategy</source>
        <translation>Es&amp;trategia</translation>
    </message>
    <message>
        <source>Which plans are tried next</source>
        <translation>Qué planes se prueban a continuación</translation>
    </message>
    <message>
        <source>&amp;Evaluated</source>
        <translation>E&amp;valuación</translation>
    </message>
    <message>
        <source>How the accuracy of a plan is found</source>
        <translation>Cómo se determina la exactitud de un plan</translation>
    </message>
    <message>
        <source>&amp;Weight bits</source>
        <translation>Bits de los &amp;pesos</translation>
    </message>
    <message>
        <source>What each layer may be given: 1 to 16</source>
        <translation>Qué puede recibir cada capa: de 1 a 16</translation>
    </message>
    <message>
        <source>&amp;Activation bits</source>
        <translation>Bits de las &amp;activaciones</translation>
    </message>
    <message>
        <source>What each layer&apos;s input may be given: 1 to 16</source>
        <translation>Qué puede recibir la entrada de cada capa: de 1 a 16</translation>
    </message>
    <message>
        <source>Accuracy a&amp;gainst</source>
        <translation>Exactitud &amp;frente a</translation>
    </message>
    <message>
        <source>What accuracy is traded against</source>
        <translation>Con qué se contrapone la exactitud</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Como &amp;máximo</translation>
    </message>
    <message>
        <source>Plans beyond it are not what is looked for</source>
        <translation>Los planes que lo superan no son los que se buscan</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>Eva&amp;luaciones</translation>
    </message>
    <message>
        <source>Plans that are evaluated, at most</source>
        <translation>Planes que se evalúan, como máximo</translation>
    </message>
    <message>
        <source>Test &amp;pictures</source>
        <translation>&amp;Imágenes de prueba</translation>
    </message>
    <message>
        <source>So many test pictures, evenly spaced, measure each plan; 0 takes all</source>
        <translation>Cada plan se mide con este número de imágenes de prueba, a intervalos iguales; 0 las toma todas</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>Épo&amp;cas</translation>
    </message>
    <message>
        <source>Training of each plan</source>
        <translation>Entrenamiento de cada plan</translation>
    </message>
    <message>
        <source>P&amp;opulation</source>
        <translation>P&amp;oblación</translation>
    </message>
    <message>
        <source>Plans of a generation</source>
        <translation>Planes de una generación</translation>
    </message>
    <message>
        <source>Warm-&amp;up</source>
        <translation>Cale&amp;ntamiento</translation>
    </message>
    <message>
        <source>Episodes of random actions first</source>
        <translation>Episodios iniciales de acciones aleatorias</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Semilla</translation>
    </message>
    <message>
        <source>The same seed finds the same plans</source>
        <translation>La misma semilla encuentra los mismos planes</translation>
    </message>
    <message>
        <source>There is no trained run to search from: train one first.</source>
        <translation>No hay ninguna ejecución entrenada desde la que buscar: entrene una primero.</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits de pesos</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits de activaciones</translation>
    </message>
    <message>
        <source>%1: give different numbers from 1 to 16, separated by commas.</source>
        <translation>%1: indique números distintos de 1 a 16, separados por comas.</translation>
    </message>
    <message>
        <source>No plan of these bits meets the budget: the least is %1%2.</source>
        <translation>Ningún plan con estos bits cumple el presupuesto: el mínimo es %1%2.</translation>
    </message>
    <message>
        <source>Give a budget above zero, or none.</source>
        <translation>Indique un presupuesto mayor que cero, o ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%1 planes de %n capa; </numerusform>
            <numerusform>%1 planes de %n capas; </numerusform>
        </translation>
    </message>
    <message>
        <source>all of them may be evaluated.</source>
        <translation>se pueden evaluar todos.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>se evalúa %n como máximo.</numerusform>
            <numerusform>se evalúan %n como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhaustive search stops before it has seen every plan: allow more evaluations.</source>
        <translation>La búsqueda exhaustiva se detiene antes de haber visto todos los planes: permita más evaluaciones.</translation>
    </message>
    <message>
        <source>The least that a budget can be: %1%2.</source>
        <translation>El mínimo que puede ser un presupuesto: %1%2.</translation>
    </message>
    <message>
        <source>Each plan becomes a point in Trade-offs as it is evaluated.</source>
        <translation>Cada plan se convierte en un punto en Compromisos a medida que se evalúa.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityMap</name>
    <message>
        <source>Sensitivity of the layers by bits</source>
        <translation>Sensibilidad de las capas por bits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 at %3 bits</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2 con %3 bits</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityPanel</name>
    <message>
        <source>Sensitivity run</source>
        <translation>Ejecución de sensibilidad</translation>
    </message>
    <message>
        <source>The sensitivity run whose scores are shown here and in the table</source>
        <translation>La ejecución de sensibilidad cuyas puntuaciones se muestran aquí y en la tabla</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Medir sensibilidad</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>How the harm is measured</source>
        <translation>Cómo se mide el daño</translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation>Cuantizado</translation>
    </message>
    <message>
        <source>What of the layer is quantized</source>
        <translation>Qué se cuantiza de la capa</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>How the layer stands among the others</source>
        <translation>La situación de la capa respecto a las demás</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>por rango</translation>
    </message>
    <message>
        <source>Most sensitive layer first, by its value at the fewest bits</source>
        <translation>La capa más sensible primero, según su valor con el mínimo de bits</translation>
    </message>
    <message>
        <source>How far the metrics agree: Spearman&apos;s ρ over layers and bits</source>
        <translation>Hasta qué punto concuerdan las métricas: ρ de Spearman sobre capas y bits</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>Aún no hay ninguna ejecución entrenada: entrene una primero con Ejecutar</translation>
    </message>
    <message>
        <source>Quantizes one layer of “%1” after the other and measures what is lost</source>
        <translation>Cuantiza una a una las capas de «%1» y mide lo que se pierde</translation>
    </message>
    <message>
        <source>When a run has been trained, “Measure sensitivity” finds out which of its layers need their bits: a map of layers and bits.</source>
        <translation>Cuando se haya entrenado una ejecución, «Medir sensibilidad» averigua cuáles de sus capas necesitan sus bits: un mapa de capas y bits.</translation>
    </message>
    <message>
        <source>No sensitivity run yet. “Measure sensitivity” finds out which layers of “%1” need their bits.</source>
        <translation>Aún no hay ejecuciones de sensibilidad. «Medir sensibilidad» averigua qué capas de «%1» necesitan sus bits.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>sola</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>resto</translation>
    </message>
    <message>
        <source>Being measured: %1 %. </source>
        <translation>Midiendo: %1 %. </translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest. </source>
        <translation>Sin finalizar: reanude la ejecución en la lista de ejecuciones para obtener el resto. </translation>
    </message>
    <message>
        <source>Reference accuracy %1 (95 %) on %2 test pictures. </source>
        <translation>Exactitud de referencia %1 (95 %) con %2 imágenes de prueba. </translation>
    </message>
    <message>
        <source>The frame marks the bits of the plan; a click on a cell sets them.</source>
        <translation>El marco señala los bits del plan; un clic en una celda los fija.</translation>
    </message>
    <message>
        <source>The network of the table has no layer “%1”</source>
        <translation>La red de la tabla no tiene ninguna capa «%1»</translation>
    </message>
    <message>
        <source>Set the weights of %1 to %2 bits</source>
        <translation>Fijar los pesos de %1 a %2 bits</translation>
    </message>
    <message>
        <source>Set the input activation of %1 to %2 bits</source>
        <translation>Fijar la activación de entrada de %1 a %2 bits</translation>
    </message>
    <message>
        <source>Set weights and input activation of %1 to %2 bits</source>
        <translation>Fijar los pesos y la activación de entrada de %1 a %2 bits</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 está bloqueada: desbloquéela para cambiar su precisión</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>bits de %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Filter by key or by what it does</source>
        <translation>Filtrar por tecla o por lo que hace</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrar atajos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>bitsmith::SqnrChart</name>
    <message>
        <source>layerwise: only this layer quantized</source>
        <translation>por capa: solo esta capa cuantizada</translation>
    </message>
    <message>
        <source>graphwise: all layers quantized</source>
        <translation>por grafo: todas las capas cuantizadas</translation>
    </message>
    <message>
        <source>Output SQNR (dB)</source>
        <translation>SQNR de salida (dB)</translation>
    </message>
    <message>
        <source>Activation SQNR (dB)</source>
        <translation>SQNR de activación (dB)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>sin error</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 layerwise %3&lt;br&gt;%4 graphwise %5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 por capa %3&lt;br&gt;%4 por grafo %5</translation>
    </message>
</context>
<context>
    <name>bitsmith::SummaryChart</name>
    <message>
        <source>Accuracy against compression</source>
        <translation>Exactitud frente a compresión</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Memoria de pesos</translation>
    </message>
    <message>
        <source>Accuracy drop from fp32</source>
        <translation>Caída de exactitud respecto a fp32</translation>
    </message>
    <message>
        <source>Accuracy per MB of weights</source>
        <translation>Exactitud por MB de pesos</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>Memoria de pesos (MB)</translation>
    </message>
    <message>
        <source>There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.</source>
        <translation>No hay ninguna ejecución fp32 con la que comparar. Ejecute también el preajuste fp32 y aquí aparecerá la caída respecto a ella.</translation>
    </message>
    <message>
        <source>Finished runs are compared here.</source>
        <translation>Aquí se comparan las ejecuciones finalizadas.</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %/MB</source>
        <translation>%1 %/MB</translation>
    </message>
    <message>
        <source>Test accuracy (%), Wilson 95 %</source>
        <translation>Exactitud de prueba (%), Wilson 95 %</translation>
    </message>
    <message>
        <source>%1 × at %2 %</source>
        <translation>%1 × con %2 %</translation>
    </message>
    <message>
        <source>All four charts</source>
        <translation>Los cuatro gráficos</translation>
    </message>
    <message>
        <source>Compression ratio (×)</source>
        <translation>Compresión (×)</translation>
    </message>
    <message>
        <source>Relative drop (%)</source>
        <translation>Pérdida relativa (%)</translation>
    </message>
    <message>
        <source>% per MB</source>
        <translation>% por MB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</source>
        <translation>
            <numerusform>Se ha elegido %Ln ejecución: más de las que aquí se distinguen. Elija menos en la lista de ejecuciones o consulte la tabla de allí.</numerusform>
            <numerusform>Se han elegido %Ln ejecuciones: más de las que aquí se distinguen. Elija menos en la lista de ejecuciones o consulte la tabla de allí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TableActions</name>
    <message>
        <source>&amp;Find layers…</source>
        <translation>&amp;Buscar capas…</translation>
    </message>
    <message>
        <source>By name, kind or figures, w&lt;8 for instance (Ctrl+F)</source>
        <translation>Por nombre, tipo o magnitudes, w&lt;8 por ejemplo (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Group by block</source>
        <translation>A&amp;grupar por bloque</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Co&amp;mparar con</translation>
    </message>
    <message>
        <source>Save plan as &amp;preset…</source>
        <translation>Guardar plan como &amp;preajuste…</translation>
    </message>
    <message>
        <source>&amp;My presets…</source>
        <translation>Mis preaju&amp;stes…</translation>
    </message>
    <message>
        <source>Saved the preset %1</source>
        <translation>Guardado el preajuste %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>preajuste %1</translation>
    </message>
    <message>
        <source>%1 says something of %2 of %3 layers; the others are as they were.</source>
        <translation>%1 dice algo de %2 de %3 capas; las demás quedan como estaban.</translation>
    </message>
    <message>
        <source>The plan as it is &amp;now</source>
        <translation>El plan tal como está a&amp;hora</translation>
    </message>
    <message>
        <source>the plan before</source>
        <translation>el plan anterior</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>Un &amp;archivo…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Projects and experiments (*.bitsmith *.json);;All files (*)</source>
        <translation>Proyectos y experimentos (*.bitsmith *.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>&amp;End comparison</source>
        <translation>&amp;Finalizar comparación</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Selected &amp;layers</source>
        <translation>&amp;Capas seleccionadas</translation>
    </message>
</context>
<context>
    <name>bitsmith::TableExporter</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Copy table as</source>
        <translation>Copiar tabla como</translation>
    </message>
    <message>
        <source>Save table as</source>
        <translation>Guardar tabla como</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The table is copied as %1</source>
        <translation>La tabla se ha copiado como %1</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Guardar tabla</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1: no se puede escribir (%2); elija otra carpeta</translation>
    </message>
</context>
<context>
    <name>bitsmith::TotalsRow</name>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
</context>
<context>
    <name>bitsmith::TourActions</name>
    <message>
        <source>&amp;Tours</source>
        <translation>&amp;Recorridos</translation>
    </message>
    <message>
        <source>%1 – go on with step %2 of %3</source>
        <translation>%1: continuar con el paso %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n minute(s).</source>
        <translation>
            <numerusform>%1 Aproximadamente %n minuto.</numerusform>
            <numerusform>%1 Aproximadamente %n minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TourCallOut</name>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Salir del recorrido</translation>
    </message>
    <message>
        <source>Leave the tour; Help ▸ Tours takes it up here again</source>
        <translation>Sale del recorrido; Ayuda ▸ Recorridos lo retoma aquí</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>¿Cómo?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>That is so now.</source>
        <translation>Ya es así.</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Omitir paso</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>bitsmith::TradeOffPlot</name>
    <message>
        <source>A click on a candidate puts its plan in the table.</source>
        <translation>Un clic en un candidato pone su plan en la tabla.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Runs beyond this cost are dimmed and the best within it is named; the line in the plot can be dragged</source>
        <translation>Las ejecuciones que superan este coste se atenúan y se nombra la mejor dentro de él; la línea del gráfico se puede arrastrar</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Presupuesto</translation>
    </message>
    <message>
        <source>When runs have finished, their accuracy is plotted here against what it costs.</source>
        <translation>Cuando haya ejecuciones finalizadas, aquí se representa su exactitud frente a lo que cuesta.</translation>
    </message>
    <message>
        <source>Accuracy &amp;against</source>
        <translation>Exactitud &amp;frente a</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Plans of a trained run are tried and become points here as they are evaluated</source>
        <translation>Se prueban planes de una ejecución entrenada, que se convierten aquí en puntos a medida que se evalúan</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>Exactitud de prueba (%)</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 test pictures.</source>
        <translation>Barras de error: Wilson 95 %, n = %1 imágenes de prueba.</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 to %2 test pictures.</source>
        <translation>Barras de error: Wilson 95 %, n = de %1 a %2 imágenes de prueba.</translation>
    </message>
    <message>
        <source>No interval overlaps that of the best, %1.</source>
        <translation>Ningún intervalo se solapa con el de la mejor, %1.</translation>
    </message>
    <message numerus="yes">
        <source>95 % intervals of %n runs overlap that of the best, %1.</source>
        <translation>
            <numerusform>El intervalo del 95 % de %n ejecución se solapa con el de la mejor, %1.</numerusform>
            <numerusform>Los intervalos del 95 % de %n ejecuciones se solapan con el de la mejor, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % intervals overlap that of the best, %1: %2.</source>
        <translation>Intervalos del 95 % que se solapan con el de la mejor, %1: %2.</translation>
    </message>
    <message>
        <source>No run is within the budget.</source>
        <translation>Ninguna ejecución está dentro del presupuesto.</translation>
    </message>
    <message>
        <source>Best within the budget: %1, %2 %.</source>
        <translation>La mejor dentro del presupuesto: %1, %2 %.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>de %1 a %2 %</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Memoria de pesos</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>Energía por imagen</translation>
    </message>
    <message>
        <source>%1 nJ</source>
        <translation>%1 nJ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>BOPs por imagen</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Compression ratio</source>
        <translation>Razón de compresión</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>Memoria de pesos (MB)</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Bits medios de los pesos</translation>
    </message>
    <message>
        <source>Bit operations (BOPs)</source>
        <translation>Operaciones de bits (BOPs)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Energía (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latencia (ms)</translation>
    </message>
    <message>
        <source>Compression ratio (32 / mean weight bits)</source>
        <translation>Razón de compresión (32 / bits medios de los pesos)</translation>
    </message>
    <message>
        <source>Bit operations per picture (10⁹ BOPs)</source>
        <translation>Operaciones de bits por imagen (10⁹ BOPs)</translation>
    </message>
    <message>
        <source>Energy per picture (nJ), hardware: %1</source>
        <translation>Energía por imagen (nJ), hardware: %1</translation>
    </message>
    <message>
        <source>Latency of the profile&apos;s batch (ms), hardware: %1</source>
        <translation>Latencia del lote del perfil (ms), hardware: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) do not have this cost and are left out.</source>
        <translation>
            <numerusform>%n ejecución no tiene este coste y se omite.</numerusform>
            <numerusform>%n ejecuciones no tienen este coste y se omiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hypervolume %1 (accuracy 1 by the dearest run&apos;s cost).</source>
        <translation>Hipervolumen %1 (exactitud 1 por el coste de la ejecución más cara).</translation>
    </message>
    <message>
        <source>%1: %2 evaluated (95 % intervals up to ±%3 points, not drawn), %4 on the front.</source>
        <translation>%1: %2 evaluados (intervalos del 95 % de hasta ±%3 puntos, no dibujados), %4 en el frente.</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits de pesos</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits de activaciones</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitud de prueba</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation>Predicción previa</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesto por</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Presupuestos</translation>
    </message>
    <message>
        <source>exceeded</source>
        <translation>superado</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Imágenes de prueba</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>(on the Pareto front)</source>
        <translation>(en el frente de Pareto)</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingForm</name>
    <message>
        <source> pictures</source>
        <translation> imágenes</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>Reestimar las normalizaciones por lotes</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>todos los núcleos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>los mismos</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the run, as lists and charts show it</source>
        <translation>Nombre de la ejecución, tal como lo muestran las listas y los gráficos</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Passes over the training pictures</source>
        <translation>Pasadas por las imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Pictures in a training step</source>
        <translation>Imágenes en un paso de entrenamiento</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps of the weights</source>
        <translation>Regla que convierte gradientes en pasos de los pesos</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Learning rate at the start of the schedule; 1e-9 to 100</source>
        <translation>Tasa de aprendizaje al inicio de la programación; de 1e-9 a 100</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Momentum of sgd; adam has none</source>
        <translation>Momento de sgd; adam no tiene</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>L2 penalty on the weights; 0 to 10</source>
        <translation>Penalización L2 sobre los pesos; de 0 a 10</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>cosine: the learning rate falls to 0 over all steps; constant: it stays</source>
        <translation>cosine: la tasa de aprendizaje desciende hasta 0 a lo largo de todos los pasos; constant: se mantiene</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Recorte de norma</translation>
    </message>
    <message>
        <source>Largest L2 norm of all gradients together; 0 does not clip</source>
        <translation>Mayor norma L2 de todos los gradientes juntos; 0 no recorta</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed and threads give the same result</source>
        <translation>Inicio de todos los números aleatorios: la misma semilla y los mismos hilos dan el mismo resultado</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Cómputo</translation>
    </message>
    <message>
        <source>float32: the reference; bfloat16: trains in bfloat16 with float32 weights; integer: evaluates layers of at most 8 bits in whole numbers; auto: the fastest for each that the processor has</source>
        <translation>float32: la referencia; bfloat16: entrena en bfloat16 con pesos float32; integer: evalúa con números enteros las capas de 8 bits como máximo; auto: lo más rápido para cada caso que ofrezca el procesador</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Processor threads of the run; 0 takes all cores</source>
        <translation>Hilos del procesador de la ejecución; 0 toma todos los núcleos</translation>
    </message>
    <message>
        <source>Few bits</source>
        <translation>Pocos bits</translation>
    </message>
    <message>
        <source>What helps a network with few bits: rates of learned quantizers, distillation, batch norms</source>
        <translation>Lo que ayuda a una red con pocos bits: tasas de los cuantizadores aprendidos, destilación, normalizaciones por lotes</translation>
    </message>
    <message>
        <source>Quantizer rate</source>
        <translation>Tasa de cuantizadores</translation>
    </message>
    <message>
        <source>Learning rate of learned steps, clips and levels, as a multiple of the network&apos;s</source>
        <translation>Tasa de aprendizaje de los pasos, recortes y niveles aprendidos, como múltiplo de la de la red</translation>
    </message>
    <message>
        <source>Clip decay</source>
        <translation>Decaimiento de recorte</translation>
    </message>
    <message>
        <source>PACT: L2 penalty on the clips</source>
        <translation>PACT: penalización L2 sobre los recortes</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidatos</translation>
    </message>
    <message>
        <source>Adaptive bits: what is chosen from for each picture, as 2, 4, 8</source>
        <translation>Bits adaptativos: entre qué se elige para cada imagen, como 2, 4, 8</translation>
    </message>
    <message>
        <source>Cost weight</source>
        <translation>Peso del coste</translation>
    </message>
    <message>
        <source>Parametric and adaptive bits: weight of the cost in the loss</source>
        <translation>Bits paramétricos y adaptativos: peso del coste en la pérdida</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>Presupuesto de memoria</translation>
    </message>
    <message>
        <source>Parametric bits: weight memory that is free of cost; 0: none is</source>
        <translation>Bits paramétricos: memoria de pesos libre de coste; 0: ninguna</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Bits medios</translation>
    </message>
    <message>
        <source>Adaptive bits: mean activation bits that are free of cost</source>
        <translation>Bits adaptativos: bits medios de las activaciones libres de coste</translation>
    </message>
    <message>
        <source>Mean bits at first</source>
        <translation>Bits medios al principio</translation>
    </message>
    <message>
        <source>Adaptive bits: those of the first epoch, going in a straight line to the mean bits; 0: the same throughout</source>
        <translation>Bits adaptativos: los de la primera época, que van en línea recta hasta los bits medios; 0: los mismos siempre</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Destilación</translation>
    </message>
    <message>
        <source>Share of the loss that is the distance from the float network that the run starts from; 0 is off</source>
        <translation>Proporción de la pérdida que es la distancia a la red en coma flotante de la que parte la ejecución; 0 la desactiva</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Class scores are divided by it before they become probabilities. A high one can ruin few bits: 5 cost DoReFa at W3A8 eleven points where 1 cost none.</source>
        <translation>Las puntuaciones de clase se dividen entre ella antes de convertirse en probabilidades. Una alta puede arruinar los pocos bits: 5 le costó a DoReFa en W3A8 once puntos donde 1 no costó ninguno.</translation>
    </message>
    <message>
        <source>Freeze batch norms</source>
        <translation>Congelar las normalizaciones por lotes</translation>
    </message>
    <message>
        <source>Last epochs that normalise by the running statistics and leave them</source>
        <translation>Últimas épocas que normalizan con las estadísticas móviles y las dejan como están</translation>
    </message>
    <message>
        <source>New batch-norm statistics over the calibration pictures after the last step</source>
        <translation>Nuevas estadísticas de normalización por lotes sobre las imágenes de calibración tras el último paso</translation>
    </message>
    <message>
        <source>“%1” are no candidates: expected different bits of 1 to 16, as 2, 4, 8</source>
        <translation>«%1» no son candidatos: se esperaban bits distintos de 1 a 16, como 2, 4, 8</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>Press Run to train, and the curves appear here.</source>
        <translation>Pulse Ejecutar para entrenar y las curvas aparecerán aquí.</translation>
    </message>
    <message>
        <source>Thin line: training. Dots: test. Band: Wilson 95 % interval. Weight bits: mean of the layers.</source>
        <translation>Línea fina: entrenamiento. Puntos: prueba. Banda: intervalo de Wilson del 95 %. Bits de los pesos: media de las capas.</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Pérdida (nats)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitud (%)</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits de pesos</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (de %2 a %3)</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Época %1</translation>
    </message>
    <message>
        <source>train loss (nats)</source>
        <translation>pérdida de entrenamiento (nats)</translation>
    </message>
    <message>
        <source>test loss (nats)</source>
        <translation>pérdida de prueba (nats)</translation>
    </message>
    <message>
        <source>test accuracy (95 %)</source>
        <translation>exactitud de prueba (95 %)</translation>
    </message>
    <message>
        <source>mean bits</source>
        <translation>bits medios</translation>
    </message>
    <message>
        <source>Weight bits: %1</source>
        <translation>Bits de los pesos: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>Eje de pérdida logarítmico</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>Mostrar todas las épocas</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 capas</translation>
    </message>
</context>
<context>
    <name>bitsmith::ViewActions</name>
    <message>
        <source>&amp;Arrange panels anew</source>
        <translation>&amp;Reorganizar los paneles</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
</context>
<context>
    <name>bitsmith::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>bitsmith::engineProgram</name>
    <message>
        <source>The engine cannot be started: BITSMITH_CLI names %1, which is not a program. Correct or unset it.</source>
        <translation>No se puede iniciar el motor: BITSMITH_CLI indica %1, que no es un programa. Corríjalo o elimine la variable.</translation>
    </message>
    <message>
        <source>The engine program bitsmith-cli was not found in %1, in ../libexec beside it or in PATH. Install it, or set BITSMITH_CLI to where it is.</source>
        <translation>El programa del motor bitsmith-cli no se encontró en %1, en ../libexec junto a él ni en PATH. Instálelo o indique en BITSMITH_CLI dónde está.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for mixed-precision quantization with hardware co-design.</source>
        <translation>Entorno de trabajo para la cuantización de precisión mixta con codiseño de hardware.</translation>
    </message>
    <message>
        <source>Folder that holds the runs.</source>
        <translation>Carpeta que contiene las ejecuciones.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>Project or experiment to open.</source>
        <translation>Proyecto o experimento que abrir.</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: %1. What you did last may not be done; save your work.</source>
        <translation>Ha fallado algo imprevisto: %1. Puede que lo último que hizo no se haya realizado; guarde su trabajo.</translation>
    </message>
</context>
</TS>
