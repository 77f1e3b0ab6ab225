<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CostExplanation</name>
    <message>
        <source>and %1 smaller ones</source>
        <translation>und %1 kleinere</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2&lt;/b&gt; is not known</source>
        <translation>&lt;b&gt;%1 (%2)&lt;/b&gt; ist nicht bekannt</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2 = %3&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 (%2) = %3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Data types: %1</source>
        <translation>Datentypen: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
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
        <translation>Operationen</translation>
    </message>
    <message>
        <source>BOPs relative to fp32</source>
        <translation>BOPs relativ zu fp32</translation>
    </message>
    <message>
        <source>NNCF complexity</source>
        <translation>NNCF-Komplexität</translation>
    </message>
    <message>
        <source>ACE</source>
        <translation>ACE</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Gewichtsspeicher</translation>
    </message>
    <message>
        <source>Weight memory on the device</source>
        <translation>Gewichtsspeicher auf dem Gerät</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Eingangsaktivierungen</translation>
    </message>
    <message>
        <source>Activation memory</source>
        <translation>Aktivierungsspeicher</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>Speicherverkehr</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>%1, for one picture (as in %2)</source>
        <translation>%1, für ein Bild (wie in %2)</translation>
    </message>
    <message>
        <source>Weights at the plan&apos;s bits, biases at 32 bits</source>
        <translation>Gewichte mit den Bits des Plans, Bias-Werte mit 32 Bit</translation>
    </message>
    <message>
        <source>Weights and biases in the bits that the device stores</source>
        <translation>Gewichte und Bias-Werte mit den Bits, die das Gerät speichert</translation>
    </message>
    <message>
        <source>Input of each layer at the plan&apos;s bits</source>
        <translation>Eingang jeder Schicht mit den Bits des Plans</translation>
    </message>
    <message>
        <source>All that is live while a layer is computed, a batch; the network&apos;s is the peak</source>
        <translation>Alles, was während der Berechnung einer Schicht belegt ist, je Batch; beim Netz der Spitzenwert</translation>
    </message>
    <message>
        <source>Bytes from and to all memories for one picture; weights are read once a batch</source>
        <translation>Bytes aus allen und in alle Speicher für ein Bild; Gewichte werden einmal je Batch gelesen</translation>
    </message>
    <message>
        <source>Arithmetic and memory traffic for one picture</source>
        <translation>Arithmetik und Speicherverkehr für ein Bild</translation>
    </message>
    <message>
        <source>Roofline of a batch: the slowest of arithmetic and memories, layer after layer</source>
        <translation>Roofline eines Batches: das Langsamste aus Arithmetik und Speichern, Schicht für Schicht</translation>
    </message>
    <message>
        <source>%1 on %2, batch %3</source>
        <translation>%1 auf %2, Batch %3</translation>
    </message>
    <message>
        <source>%1: the weights fit into no memory of %2</source>
        <translation>%1: Die Gewichte passen in keinen Speicher von %2</translation>
    </message>
    <message>
        <source>%1: the activations fit into no memory of %2</source>
        <translation>%1: Die Aktivierungen passen in keinen Speicher von %2</translation>
    </message>
</context>
<context>
    <name>PrecisionTable</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, nicht quantisiert</translation>
    </message>
    <message>
        <source>%1 levels of 32 bits are kept beside the weights</source>
        <translation>%1 Stufen mit 32 Bit werden neben den Gewichten gespeichert</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>%1 to %2 bits</source>
        <translation>%1 bis %2 Bit</translation>
    </message>
    <message>
        <source>Scales are any number</source>
        <translation>Skalen sind beliebige Zahlen</translation>
    </message>
    <message>
        <source>Scales are 2^n, rounded up: a shift rescales</source>
        <translation>Skalen sind 2^n, aufgerundet: Eine Verschiebung skaliert um</translation>
    </message>
    <message>
        <source>Scales are M·2^n with M of 15 bits, rounded up: a whole-number multiplication and a shift rescale</source>
        <translation>Skalen sind M·2^n mit einem M von 15 Bit, aufgerundet: Eine ganzzahlige Multiplikation und eine Verschiebung skalieren um</translation>
    </message>
    <message>
        <source>Weight method</source>
        <translation>Gewichtsmethode</translation>
    </message>
    <message>
        <source>How the weights come by their levels: from their range, learned, or found. Bits that a method does not know become the nearest that it does.</source>
        <translation>Wie die Gewichte zu ihren Stufen kommen: aus ihrem Bereich, gelernt oder gesucht. Bits, die eine Methode nicht kennt, werden zu den nächsten, die sie kennt.</translation>
    </message>
    <message>
        <source>Act. method</source>
        <translation>Akt.-Methode</translation>
    </message>
    <message>
        <source>How the layer&apos;s input activation comes by its levels</source>
        <translation>Wie die Eingangsaktivierung der Schicht zu ihren Stufen kommt</translation>
    </message>
    <message>
        <source>Scale form</source>
        <translation>Skalenform</translation>
    </message>
    <message>
        <source>What the scales of weights and activations may be, for devices that compute in whole numbers alone</source>
        <translation>Was die Skalen von Gewichten und Aktivierungen sein dürfen, für Geräte, die nur mit ganzen Zahlen rechnen</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>Zweierpotenz</translation>
    </message>
    <message>
        <source>“%1” is not known here: expected one of %2</source>
        <translation>„%1“ ist hier nicht bekannt: erwartet wird eines von %2</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reell</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>Festkomma</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>depthwise %1</source>
        <translation>Depthwise %1</translation>
    </message>
    <message>
        <source>conv %1</source>
        <translation>Conv %1</translation>
    </message>
    <message>
        <source>Fully connected, %1 inputs, %2 outputs</source>
        <translation>Vollständig verbunden, %1 Eingänge, %2 Ausgänge</translation>
    </message>
    <message>
        <source>Convolution, %1 → %2 channels, stride %3, padding %4, groups %5</source>
        <translation>Faltung, %1 → %2 Kanäle, Stride %3, Padding %4, Gruppen %5</translation>
    </message>
    <message>
        <source>, dilation %1</source>
        <translation>, Dilatation %1</translation>
    </message>
    <message>
        <source>%1 = %2 weights, and %3 biases</source>
        <translation>%1 = %2 Gewichte und %3 Bias-Werte</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>je Kanal</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>je Tensor</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <source>weights %1, activations %2</source>
        <translation>Gewichte %1, Aktivierungen %2</translation>
    </message>
    <message>
        <source> in %1 passes</source>
        <translation> in %1 Durchgängen</translation>
    </message>
    <message>
        <source>%1 does not execute these levels: decoded, and costed as %2</source>
        <translation>%1 führt diese Stufen nicht aus: dekodiert und gerechnet als %2</translation>
    </message>
    <message>
        <source>%1 does not execute these bits: costed as %2%3</source>
        <translation>%1 führt diese Bits nicht aus: gerechnet als %2%3</translation>
    </message>
    <message>
        <source>, min-max observer</source>
        <translation>, Min-Max-Beobachter</translation>
    </message>
    <message>
        <source>, moving-average observer</source>
        <translation>, Beobachter mit gleitendem Mittelwert</translation>
    </message>
    <message>
        <source>Weights: %1
Input activation: %2</source>
        <translation>Gewichte: %1
Eingangsaktivierung: %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Name of the layer in the network, in the order of computation</source>
        <translation>Name der Schicht im Netz, in der Reihenfolge der Berechnung</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>Quantizable layers of the network</source>
        <translation>Quantisierbare Schichten des Netzes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of layer, with its kernel</source>
        <translation>Art der Schicht mit ihrem Kernel</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Input → output of one picture: channels × height × width, or features</source>
        <translation>Eingang → Ausgang für ein Bild: Kanäle × Höhe × Breite oder Merkmale</translation>
    </message>
    <message>
        <source>%1 input elements → %2 output elements</source>
        <translation>%1 Eingangselemente → %2 Ausgangselemente</translation>
    </message>
    <message>
        <source>Shape of a picture → number of classes</source>
        <translation>Form eines Bildes → Zahl der Klassen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Number of weights and biases</source>
        <translation>Zahl der Gewichte und Bias-Werte</translation>
    </message>
    <message>
        <source>Weights and biases of all these layers</source>
        <translation>Gewichte und Bias-Werte aller dieser Schichten</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one picture</source>
        <translation>Multiplikationen mit Akkumulation für ein Bild</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the number goes to all selected cells.</source>
        <translation>Bits jedes Gewichts: 1 bis 16 oder 32 für fp32. Eine Zahl eingeben oder + und − drücken; die Zahl geht in alle ausgewählten Zellen.</translation>
    </message>
    <message>
        <source>Mean bits over all weights, biases not counted</source>
        <translation>Mittlere Bits über alle Gewichte, Bias-Werte nicht mitgezählt</translation>
    </message>
    <message>
        <source>Act. bits</source>
        <translation>Akt.-Bits</translation>
    </message>
    <message>
        <source>Bits of the layer&apos;s input activation: 1 to 16, or 32 for fp32</source>
        <translation>Bits der Eingangsaktivierung der Schicht: 1 bis 16 oder 32 für fp32</translation>
    </message>
    <message>
        <source>Mean bits over the elements of all input activations</source>
        <translation>Mittlere Bits über die Elemente aller Eingangsaktivierungen</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>How the weights&apos; integers are laid over their range; the activation&apos;s scheme is in the tool tip and the context menu</source>
        <translation>Wie die Ganzzahlen der Gewichte über deren Bereich gelegt werden; das Schema der Aktivierung steht im Tooltip und im Kontextmenü</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymmetrisch</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>What the network loses when this layer is quantized to its bits, as the run and the metric chosen in the Sensitivity panel have it; the darker the worse</source>
        <translation>Was das Netz verliert, wenn diese Schicht auf ihre Bits quantisiert wird, nach dem Lauf und der Metrik, die im Bereich „Empfindlichkeit“ gewählt sind; je dunkler, desto schlechter</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Size (KiB)</source>
        <translation>Größe (KiB)</translation>
    </message>
    <message>
        <source>Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes</source>
        <translation>Speicher der Gewichte mit ihren Bits und der Bias-Werte mit 32 Bit; 1 KiB = 1024 Byte</translation>
    </message>
    <message>
        <source>BOPs (M)</source>
        <translation>BOPs (Mio.)</translation>
    </message>
    <message>
        <source>Millions of bit operations for one picture: MACs × weight bits × activation bits</source>
        <translation>Millionen Bitoperationen für ein Bild: MACs × Gewichtsbits × Aktivierungsbits</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Energie (nJ)</translation>
    </message>
    <message>
        <source>Energy for one picture on the chosen hardware profile</source>
        <translation>Energie für ein Bild auf dem gewählten Hardwareprofil</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>Latenz (µs)</translation>
    </message>
    <message>
        <source>Roofline latency of a batch on the chosen hardware profile: the slowest of arithmetic and memories</source>
        <translation>Roofline-Latenz eines Batches auf dem gewählten Hardwareprofil: das Langsamste aus Arithmetik und Speichern</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>Begrenzt durch</translation>
    </message>
    <message>
        <source>What holds the latency up: the arithmetic (compute), or the memory that the layer waits for</source>
        <translation>Was die Latenz bestimmt: die Arithmetik (Berechnung) oder der Speicher, auf den die Schicht wartet</translation>
    </message>
    <message>
        <source>What holds up most of the latency of the network</source>
        <translation>Was den größten Teil der Latenz des Netzes bestimmt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>A locked layer keeps its precision, whatever preset is applied</source>
        <translation>Eine gesperrte Schicht behält ihre Präzision, welche Voreinstellung auch angewandt wird</translation>
    </message>
    <message>
        <source>Locked: click to unlock</source>
        <translation>Gesperrt: zum Entsperren klicken</translation>
    </message>
    <message>
        <source>Click to lock</source>
        <translation>Zum Sperren klicken</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Kopplung</translation>
    </message>
    <message>
        <source>Layers with the same letter change together: tied by the context menu</source>
        <translation>Schichten mit demselben Buchstaben ändern sich gemeinsam: gekoppelt über das Kontextmenü</translation>
    </message>
    <message>
        <source>Tied: %1</source>
        <translation>Gekoppelt: %1</translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio of the layer, from the run chosen in the Errors panel or the newest finished one; the darker the worse. Grey where it was measured at other bits than those of now</source>
        <translation>Verhältnis von Signal zu Quantisierungsrauschen der Schicht, aus dem im Bereich Fehler gewählten Lauf oder dem neuesten beendeten; je dunkler, desto schlechter. Grau, wo mit anderen Bits als den jetzigen gemessen wurde</translation>
    </message>
</context>
<context>
    <name>ProfileEffect</name>
    <message>
        <source>all fits</source>
        <translation>alles passt</translation>
    </message>
    <message>
        <source>activations fit nowhere</source>
        <translation>Aktivierungen passen nirgends</translation>
    </message>
    <message>
        <source>weights fit nowhere</source>
        <translation>Gewichte passen nirgends</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>nichts passt</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Berechnung</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Not known: no sensitivity run is there. “Measure sensitivity” in the Sensitivity panel makes one.</source>
        <translation>Nicht bekannt: Es gibt keinen Empfindlichkeitslauf. „Empfindlichkeit messen“ im Bereich „Empfindlichkeit“ macht einen.</translation>
    </message>
    <message>
        <source>Not known: “%1” measured another network</source>
        <translation>Nicht bekannt: „%1“ hat ein anderes Netz gemessen</translation>
    </message>
    <message>
        <source>fp32: nothing is quantized, nothing is lost</source>
        <translation>fp32: Nichts wird quantisiert, nichts geht verloren</translation>
    </message>
    <message>
        <source>Not known at %1 bits: “%2” has measured %3 of %4 bits</source>
        <translation>Bei %1 Bit nicht bekannt: „%2“ hat %3 mit %4 Bit gemessen</translation>
    </message>
    <message>
        <source>%1 of %2 with its %3 at %4 bits: %5 %6
%7
From “%8”, %9</source>
        <translation>%1 von %2, %3 mit %4 Bit: %5 %6
%7
Aus „%8“, %9</translation>
    </message>
    <message>
        <source>Not known: no run has measured it. “Analyse errors” in the Errors panel makes one.</source>
        <translation>Nicht bekannt: Kein Lauf hat ihn gemessen. „Fehler analysieren“ im Bereich „Fehler“ macht einen.</translation>
    </message>
    <message>
        <source>“%1” has no quantization error of this layer: it was float there, or the network is another one</source>
        <translation>„%1“ hat keinen Quantisierungsfehler dieser Schicht: Sie war dort Gleitkomma, oder das Netz ist ein anderes</translation>
    </message>
    <message>
        <source>Signal to quantization noise, %1: %2 dB. More is better; 6 dB are about one bit.
From “%3”, at the bits that the layer had there</source>
        <translation>Signal zu Quantisierungsrauschen %1: %2 dB. Mehr ist besser; 6 dB sind etwa ein Bit.
Aus „%3“, mit den Bits, die die Schicht dort hatte</translation>
    </message>
    <message>
        <source>Accuracy drop</source>
        <translation>Genauigkeitsrückgang</translation>
    </message>
    <message>
        <source>Loss increase</source>
        <translation>Verlustanstieg</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>SQNR des Ausgangs</translation>
    </message>
    <message>
        <source>Output KL divergence</source>
        <translation>KL-Divergenz des Ausgangs</translation>
    </message>
    <message>
        <source>Fisher estimate</source>
        <translation>Fisher-Schätzung</translation>
    </message>
    <message>
        <source>Hessian trace × error</source>
        <translation>Hesse-Spur × Fehler</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>How many percentage points of accuracy are lost; below zero: gained</source>
        <translation>Wie viele Prozentpunkte Genauigkeit verloren gehen; unter null: gewonnen werden</translation>
    </message>
    <message>
        <source>How much the cross entropy rises; below zero: it falls</source>
        <translation>Wie stark die Kreuzentropie steigt; unter null: sie fällt</translation>
    </message>
    <message>
        <source>Signal to noise of the class scores; more is better</source>
        <translation>Signal-Rausch-Verhältnis der Klassenwerte; mehr ist besser</translation>
    </message>
    <message>
        <source>How far the class probabilities move from the reference&apos;s</source>
        <translation>Wie weit sich die Klassenwahrscheinlichkeiten von denen der Referenz entfernen</translation>
    </message>
    <message>
        <source>Expected loss increase from the gradients, ½ Σ g² Δy²: one pass for all layers and bits</source>
        <translation>Erwarteter Verlustanstieg aus den Gradienten, ½ Σ g² Δy²: ein Durchgang für alle Schichten und Bits</translation>
    </message>
    <message>
        <source>Mean trace of the Hessian times the summed squared weight error, as HAWQ-V2</source>
        <translation>Mittlere Spur der Hesse-Matrix mal summierter quadratischer Gewichtsfehler, wie in HAWQ-V2</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>Gewichte und Aktivierungen</translation>
    </message>
    <message>
        <source>this layer alone quantized</source>
        <translation>nur diese Schicht quantisiert</translation>
    </message>
    <message>
        <source>this layer float, the others quantized</source>
        <translation>diese Schicht Gleitkomma, die anderen quantisiert</translation>
    </message>
    <message>
        <source>The bits are others now: “Analyse errors” measures it anew.</source>
        <translation>Die Bits sind jetzt andere: „Fehler analysieren“ misst es neu.</translation>
    </message>
</context>
<context>
    <name>Tours</name>
    <message>
        <source>Bits within a budget</source>
        <translation>Bits innerhalb eines Budgets</translation>
    </message>
    <message>
        <source>Let the best bits for all layers be found within a memory budget, and check the promise.</source>
        <translation>Die besten Bits für alle Schichten innerhalb eines Speicherbudgets finden lassen und das Versprechen prüfen.</translation>
    </message>
    <message>
        <source>So much memory and no more: which bits should each layer get? With a measured sensitivity this is a knapsack: the least harm within the budget, solved exactly.</source>
        <translation>So viel Speicher und nicht mehr: Welche Bits soll jede Schicht bekommen? Mit einer gemessenen Empfindlichkeit ist das ein Rucksackproblem: der geringste Schaden innerhalb des Budgets, exakt gelöst.</translation>
    </message>
    <message>
        <source>It needs a trained network. Train this fp32 plan, if the tour on sensitivity has not done so already.</source>
        <translation>Dazu braucht es ein trainiertes Netz. Trainieren Sie diesen fp32-Plan, falls das nicht schon in der Tour zur Empfindlichkeit geschehen ist.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until it has finished.</source>
        <translation>„Starten“ oder Strg+R drücken und warten, bis der Lauf abgeschlossen ist.</translation>
    </message>
    <message>
        <source>And its sensitivity.</source>
        <translation>Und dessen Empfindlichkeit.</translation>
    </message>
    <message>
        <source>Open the panel Sensitivity and press “Measure sensitivity”.</source>
        <translation>Den Bereich „Empfindlichkeit“ öffnen und „Empfindlichkeit messen“ drücken.</translation>
    </message>
    <message>
        <source>Open **Allocate bits**.</source>
        <translation>Öffnen Sie **Bits zuteilen**.</translation>
    </message>
    <message>
        <source>It is in the menu Edit; Ctrl+B opens it too.</source>
        <translation>Es steht im Menü „Bearbeiten“; auch Strg+B öffnet es.</translation>
    </message>
    <message>
        <source>The budget: mean bits of a weight. Drag it and watch the plan in the table on the right follow. Other budgets may be ticked beside it; all of them are then kept.</source>
        <translation>Das Budget: mittlere Bits eines Gewichts. Ziehen Sie daran und sehen Sie zu, wie der Plan in der Tabelle rechts folgt. Daneben lassen sich weitere Budgets ankreuzen; dann werden alle eingehalten.</translation>
    </message>
    <message>
        <source>Here stands what was proven: whether any plan within the budgets could have a smaller score, and what the greedy rule would lose.</source>
        <translation>Hier steht, was bewiesen wurde: ob irgendein Plan innerhalb der Budgets einen kleineren Score haben könnte und was die Greedy-Regel verlieren würde.</translation>
    </message>
    <message>
        <source>A prediction is not a measurement. **Apply and measure** puts the plan into the table and quantizes the trained network to it.</source>
        <translation>Eine Vorhersage ist keine Messung. **Anwenden und messen** übernimmt den Plan in die Tabelle und quantisiert das trainierte Netz danach.</translation>
    </message>
    <message>
        <source>Press the button and wait a few seconds; it runs in the background.</source>
        <translation>Die Schaltfläche drücken und einige Sekunden warten; es läuft im Hintergrund.</translation>
    </message>
    <message>
        <source>Now the same place says both: what was predicted from single layers, and what was measured. The difference is what the layers do to one another.</source>
        <translation>Jetzt steht an derselben Stelle beides: was aus einzelnen Schichten vorhergesagt und was gemessen wurde. Der Unterschied ist das, was die Schichten einander antun.</translation>
    </message>
    <message>
        <source>Close the dialog. The plan is in the table; train it to win back what rounding lost.</source>
        <translation>Schließen Sie den Dialog. Der Plan steht in der Tabelle; trainieren Sie ihn, um zurückzugewinnen, was das Runden gekostet hat.</translation>
    </message>
    <message>
        <source>What bits do</source>
        <translation>Was Bits bewirken</translation>
    </message>
    <message>
        <source>Give a layer two bits, see what that costs and what it does to its weights.</source>
        <translation>Einer Schicht zwei Bits geben und sehen, was das kostet und was es mit ihren Gewichten macht.</translation>
    </message>
    <message>
        <source>Each row is a layer of the network. **Weight bits** says how finely its weights are stored: *b* bits can tell 2ᵇ values apart. A small experiment was opened for this tour; Ctrl+Z brings back what was here before.</source>
        <translation>Jede Zeile ist eine Schicht des Netzes. **Gewichtsbits** gibt an, wie fein ihre Gewichte gespeichert werden: *b* Bits können 2ᵇ Werte unterscheiden. Für diese Tour wurde ein kleines Experiment geöffnet; Strg+Z bringt zurück, was vorher hier war.</translation>
    </message>
    <message>
        <source>Two bits are four values. Give the weights of **conv2** two bits.</source>
        <translation>Zwei Bits sind vier Werte. Geben Sie den Gewichten von **conv2** zwei Bits.</translation>
    </message>
    <message>
        <source>Click the cell, type `2` and press Enter.</source>
        <translation>Die Zelle anklicken, `2` tippen und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>The totals moved at once, and so does this comparison with 32-bit floats. Nothing was trained: memory and operations follow from shapes and bits alone.</source>
        <translation>Die Summen haben sich sofort bewegt, ebenso dieser Vergleich mit 32-Bit-Gleitkommazahlen. Trainiert wurde nichts: Speicher und Operationen ergeben sich allein aus Formen und Bits.</translation>
    </message>
    <message>
        <source>Now many cells together. Give the weights of **all** layers two bits.</source>
        <translation>Nun viele Zellen zusammen. Geben Sie den Gewichten **aller** Schichten zwei Bits.</translation>
    </message>
    <message>
        <source>Click the top cell of the column, click the lowest one with Shift held, type `2` and press Enter.</source>
        <translation>Die oberste Zelle der Spalte anklicken, die unterste mit gedrückter Umschalttaste anklicken, `2` tippen und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Every edit can be undone. Go back until all layers have 8 bits again.</source>
        <translation>Jede Bearbeitung lässt sich rückgängig machen. Gehen Sie zurück, bis alle Schichten wieder 8 Bit haben.</translation>
    </message>
    <message>
        <source>Press Ctrl+Z once for each of the two edits, or use Edit ▸ Undo.</source>
        <translation>Für jede der beiden Bearbeitungen einmal Strg+Z drücken oder Bearbeiten ▸ Rückgängig wählen.</translation>
    </message>
    <message>
        <source>What do bits do to the *values*? That is best seen on weights that have learned something. Train this plan: six passes over 2,000 small pictures, in the background.</source>
        <translation>Was machen Bits mit den *Werten*? Das zeigt sich am besten an Gewichten, die etwas gelernt haben. Trainieren Sie diesen Plan: sechs Durchgänge durch 2.000 kleine Bilder, im Hintergrund.</translation>
    </message>
    <message>
        <source>Press Run, at the upper right, or Ctrl+R. The list of runs shows how far it is; the tour goes on when it has finished.</source>
        <translation>Oben rechts „Starten“ drücken oder Strg+R. Die Liste der Läufe zeigt, wie weit der Lauf ist; die Tour geht weiter, wenn er abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Open the panel **Errors**.</source>
        <translation>Öffnen Sie den Bereich **Fehler**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Errors opens it.</source>
        <translation>Seinen Reiter anklicken. Ist er geschlossen, öffnet ihn Ansicht ▸ Fehler.</translation>
    </message>
    <message>
        <source>Let the engine compare each layer with bits to the same layer without.</source>
        <translation>Lassen Sie die Engine jede Schicht mit Bits mit derselben Schicht ohne Bits vergleichen.</translation>
    </message>
    <message>
        <source>Press “Analyse errors”. It takes a few seconds.</source>
        <translation>„Fehler analysieren“ drücken. Es dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>The histogram shows the weights of one layer, the fine lines are the values that are left of them. What lies between two lines moves to the nearer one: that is the error. Few bits, few lines.</source>
        <translation>Das Histogramm zeigt die Gewichte einer Schicht, die feinen Linien sind die Werte, die davon übrig bleiben. Was zwischen zwei Linien liegt, rückt auf die nähere: Das ist der Fehler. Wenige Bits, wenige Linien.</translation>
    </message>
    <message>
        <source>**SQNR** is signal to error, in decibels. Each bit more is worth about 6 dB. Select layers with these arrows and compare weights with input activations.</source>
        <translation>**SQNR** ist Signal zu Fehler, in Dezibel. Jedes Bit mehr bringt etwa 6 dB. Wählen Sie mit diesen Pfeilen Schichten aus und vergleichen Sie Gewichte mit Eingangsaktivierungen.</translation>
    </message>
    <message>
        <source>That is what bits do. How much of it the network *feels* is another question: the tours on training and on sensitivity answer it.</source>
        <translation>Das also bewirken Bits. Wie viel davon das Netz *spürt*, ist eine andere Frage: Die Touren zum Training und zur Empfindlichkeit beantworten sie.</translation>
    </message>
    <message>
        <source>Reading a trade-off honestly</source>
        <translation>Eine Abwägung ehrlich lesen</translation>
    </message>
    <message>
        <source>Five presets, one plot: which differences are real, and which are chance?</source>
        <translation>Fünf Voreinstellungen, ein Diagramm: Welche Unterschiede sind echt und welche sind Zufall?</translation>
    </message>
    <message>
        <source>More bits, more accuracy, more memory: which plan is worth it? Five presets make a small study.</source>
        <translation>Mehr Bits, mehr Genauigkeit, mehr Speicher: Welcher Plan ist es wert? Fünf Voreinstellungen ergeben eine kleine Studie.</translation>
    </message>
    <message>
        <source>Choose **all presets**.</source>
        <translation>Wählen Sie **alle Voreinstellungen**.</translation>
    </message>
    <message>
        <source>Open the picker beside Run and choose it.</source>
        <translation>Die Auswahl neben „Starten“ öffnen und den Eintrag wählen.</translation>
    </message>
    <message>
        <source>Start the study: five short trainings, one after the other.</source>
        <translation>Starten Sie die Studie: fünf kurze Trainings nacheinander.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until the last of the five has finished.</source>
        <translation>„Starten“ oder Strg+R drücken und warten, bis der letzte der fünf Läufe abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Runs that are ticked in this list are shown in the charts. The five of the study are ticked as they are started here; see that they are.</source>
        <translation>In dieser Liste angekreuzte Läufe werden in den Diagrammen gezeigt. Die fünf der Studie werden beim Start von hier aus angekreuzt; vergewissern Sie sich, dass sie es sind.</translation>
    </message>
    <message>
        <source>Click the box before its name. A run&apos;s own box shows that run alone.</source>
        <translation>Das Kästchen vor ihrem Namen anklicken. Das Kästchen eines einzelnen Laufs zeigt nur diesen Lauf.</translation>
    </message>
    <message>
        <source>Open the panel **Trade-offs**.</source>
        <translation>Öffnen Sie den Bereich **Abwägungen**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Trade-offs opens it.</source>
        <translation>Seinen Reiter anklicken. Ist er geschlossen, öffnet ihn Ansicht ▸ Abwägungen.</translation>
    </message>
    <message>
        <source>Each point is a run. The line joins the **Pareto front**: plans that no other beats in both figures. The bars are 95 % intervals of the accuracy. Where they overlap widely, the order on the front may be chance.</source>
        <translation>Jeder Punkt ist ein Lauf. Die Linie verbindet die **Paretofront**: Pläne, die kein anderer in beiden Kennzahlen schlägt. Die Balken sind 95-%-Intervalle der Genauigkeit. Wo sie sich weit überschneiden, kann die Reihenfolge auf der Front Zufall sein.</translation>
    </message>
    <message>
        <source>All runs saw the *same* test pictures, so they can be compared picture by picture, which is sharper than intervals. Select two runs and press **Compare**.</source>
        <translation>Alle Läufe haben *dieselben* Testbilder gesehen und lassen sich daher Bild für Bild vergleichen, was schärfer ist als Intervalle. Wählen Sie zwei Läufe aus und drücken Sie **Vergleichen**.</translation>
    </message>
    <message>
        <source>Click one run in the list and another one with Ctrl held; then press Compare above the list.</source>
        <translation>Einen Lauf in der Liste anklicken und einen zweiten mit gedrückter Strg-Taste; dann über der Liste „Vergleichen“ drücken.</translation>
    </message>
    <message>
        <source>McNemar&apos;s test counts the pictures that only one of the two gets right. “No detectable difference” does not mean equal: it means that 500 pictures cannot tell.</source>
        <translation>McNemars Test zählt die Bilder, die nur einer der beiden richtig erkennt. „Kein nachweisbarer Unterschied“ heißt nicht gleich: Es heißt, dass 500 Bilder es nicht unterscheiden können.</translation>
    </message>
    <message>
        <source>An honest claim names the difference, its interval, and how often it was repeated. Kinds of run and research cards repeat with other seeds. Now you have seen the whole path, from bits to claims.</source>
        <translation>Eine ehrliche Aussage nennt den Unterschied, sein Intervall und wie oft er wiederholt wurde. Arten des Laufs und Forschungskarten wiederholen mit anderen Startwerten. Jetzt haben Sie den ganzen Weg gesehen, von Bits bis zu Aussagen.</translation>
    </message>
    <message>
        <source>Presets and what they cost</source>
        <translation>Voreinstellungen und was sie kosten</translation>
    </message>
    <message>
        <source>Apply presets, read their costs, and make a plan fit a device.</source>
        <translation>Voreinstellungen anwenden, ihre Kosten lesen und einen Plan an ein Gerät anpassen.</translation>
    </message>
    <message>
        <source>A **preset** is a rule: so many bits for the first layer, so many for those in the middle, so many for the last. It fits any network. The plan is fp32 now: 32 bits everywhere.</source>
        <translation>Eine **Voreinstellung** ist eine Regel: so viele Bits für die erste Schicht, so viele für die mittleren, so viele für die letzte. Sie passt zu jedem Netz. Der Plan ist jetzt fp32: überall 32 Bit.</translation>
    </message>
    <message>
        <source>Choose **int8_uniform**, the usual first step.</source>
        <translation>Wählen Sie **int8_uniform**, den üblichen ersten Schritt.</translation>
    </message>
    <message>
        <source>Open the picker and choose it.</source>
        <translation>Die Auswahl öffnen und die Voreinstellung wählen.</translation>
    </message>
    <message>
        <source>Weight memory is a quarter of that of fp32 now. The totals below the table say it in figures.</source>
        <translation>Der Gewichtsspeicher beträgt jetzt ein Viertel dessen von fp32. Die Summen unter der Tabelle sagen es in Zahlen.</translation>
    </message>
    <message>
        <source>Choose **ultra_low**: 4 bits at both ends, 3 and 2 between.</source>
        <translation>Wählen Sie **ultra_low**: 4 Bit an beiden Enden, dazwischen 3 und 2.</translation>
    </message>
    <message>
        <source>Look at the column of sizes: fc1 has most of the weights, so its bits decide. What is saved there counts more than all that the other layers could save.</source>
        <translation>Sehen Sie sich die Spalte der Größen an: fc1 hat die meisten Gewichte, also entscheiden seine Bits. Was dort gespart wird, zählt mehr als alles, was die anderen Schichten sparen könnten.</translation>
    </message>
    <message>
        <source>A figure depends on the device. Choose **edge_tpu**, which multiplies 8-bit numbers and nothing narrower.</source>
        <translation>Eine Kennzahl hängt vom Gerät ab. Wählen Sie **edge_tpu**, das 8-Bit-Zahlen multipliziert und nichts Schmaleres.</translation>
    </message>
    <message>
        <source>Open the picker of hardware and choose it.</source>
        <translation>Die Auswahl „Hardware“ öffnen und das Gerät wählen.</translation>
    </message>
    <message>
        <source>The arrows in the cells say it: what was to be 3 bits is computed as 8. Fewer bits would still need less room in some memories, but they make nothing faster here. Make the plan honest: **Snap to hardware**.</source>
        <translation>Die Pfeile in den Zellen sagen es: Was 3 Bit sein sollten, wird als 8 berechnet. Weniger Bits bräuchten in manchen Speichern immer noch weniger Platz, schneller machen sie hier aber nichts. Machen Sie den Plan ehrlich: **An Hardware anpassen**.</translation>
    </message>
    <message>
        <source>Press the button in the line below the table.</source>
        <translation>Die Schaltfläche in der Zeile unter der Tabelle drücken.</translation>
    </message>
    <message>
        <source>Open the panel **Hardware**, which sets plans and devices side by side.</source>
        <translation>Öffnen Sie den Bereich **Hardware**, der Pläne und Geräte nebeneinanderstellt.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Hardware opens it.</source>
        <translation>Seinen Reiter anklicken. Ist er geschlossen, öffnet ihn Ansicht ▸ Hardware.</translation>
    </message>
    <message>
        <source>Your plan, fp32 and the presets stand beside one another, in total and layer by layer. What is still missing is what counts most: **accuracy**. Costs are computed, accuracy has to be measured.</source>
        <translation>Ihr Plan, fp32 und die Voreinstellungen stehen nebeneinander, in Summe und Schicht für Schicht. Was noch fehlt, zählt am meisten: die **Genauigkeit**. Kosten werden berechnet, Genauigkeit muss gemessen werden.</translation>
    </message>
    <message>
        <source>Progressive quantization</source>
        <translation>Progressive Quantisierung</translation>
    </message>
    <message>
        <source>Let the bits fall while the network trains, and watch it follow.</source>
        <translation>Die Bits sinken lassen, während das Netz trainiert, und zusehen, wie es folgt.</translation>
    </message>
    <message>
        <source>To begin with two bits is hard. A **progressive** run begins with many and comes down to the plan while the network trains: it can adapt in between.</source>
        <translation>Mit zwei Bits zu beginnen ist schwer. Ein **progressiver** Lauf beginnt mit vielen und kommt zum Plan herunter, während das Netz trainiert: Dazwischen kann es sich anpassen.</translation>
    </message>
    <message>
        <source>Choose **this plan, progressive**.</source>
        <translation>Wählen Sie **dieser Plan, progressiv**.</translation>
    </message>
    <message>
        <source>The panel **Schedule** says how the bits get there. Open it.</source>
        <translation>Der Bereich **Zeitplan** gibt an, wie die Bits dorthin kommen. Öffnen Sie ihn.</translation>
    </message>
    <message>
        <source>Click its tab, at the bottom.</source>
        <translation>Seinen Reiter unten anklicken.</translation>
    </message>
    <message>
        <source>Choose **Steps**: down in equal stages.</source>
        <translation>Wählen Sie **Treppe**: in gleichen Stufen abwärts.</translation>
    </message>
    <message>
        <source>Open the picker named Schedule in this panel and choose it.</source>
        <translation>Die Auswahl namens „Zeitplan“ in diesem Bereich öffnen und den Eintrag wählen.</translation>
    </message>
    <message>
        <source>This is the plan of the bits over the epochs. It can be changed with the mouse, too. The last epochs belong to the final bits: the network needs them to settle.</source>
        <translation>Das ist der Plan der Bits über die Epochen. Er lässt sich auch mit der Maus ändern. Die letzten Epochen gehören den endgültigen Bits: Das Netz braucht sie, um zur Ruhe zu kommen.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten Sie den Lauf.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R.</source>
        <translation>„Starten“ oder Strg+R drücken.</translation>
    </message>
    <message>
        <source>Open the panel **Training** and watch.</source>
        <translation>Öffnen Sie den Bereich **Training** und sehen Sie zu.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Training opens it.</source>
        <translation>Seinen Reiter anklicken. Ist er geschlossen, öffnet ihn Ansicht ▸ Training.</translation>
    </message>
    <message>
        <source>The lower curves are the bits. At each step down the accuracy may drop, and recover. Wait for the end.</source>
        <translation>Die unteren Kurven sind die Bits. Bei jeder Stufe abwärts kann die Genauigkeit fallen und sich wieder erholen. Warten Sie das Ende ab.</translation>
    </message>
    <message>
        <source>The list of runs shows the time that is left.</source>
        <translation>Die Liste der Läufe zeigt die verbleibende Zeit.</translation>
    </message>
    <message>
        <source>Was it worth it? Only a comparison can tell: run the same plan directly, with as many epochs, and tick both runs in this list.</source>
        <translation>Hat es sich gelohnt? Das zeigt nur ein Vergleich: Führen Sie denselben Plan direkt aus, mit ebenso vielen Epochen, und kreuzen Sie in dieser Liste beide Läufe an.</translation>
    </message>
    <message>
        <source>Which layers are sensitive</source>
        <translation>Welche Schichten empfindlich sind</translation>
    </message>
    <message>
        <source>Measure which layers suffer from few bits, and which hardly notice.</source>
        <translation>Messen, welche Schichten unter wenigen Bits leiden und welche es kaum bemerken.</translation>
    </message>
    <message>
        <source>Layers differ: one loses much at 4 bits, another nothing at 2. To find out, each layer of a *trained* network is quantized alone and the harm is measured.</source>
        <translation>Schichten sind verschieden: Die eine verliert bei 4 Bit viel, die andere bei 2 nichts. Um das herauszufinden, wird jede Schicht eines *trainierten* Netzes allein quantisiert und der Schaden gemessen.</translation>
    </message>
    <message>
        <source>First a trained network without quantization. Train this fp32 plan.</source>
        <translation>Zuerst ein trainiertes Netz ohne Quantisierung. Trainieren Sie diesen fp32-Plan.</translation>
    </message>
    <message>
        <source>Open the panel **Sensitivity**.</source>
        <translation>Öffnen Sie den Bereich **Empfindlichkeit**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Sensitivity opens it.</source>
        <translation>Seinen Reiter anklicken. Ist er geschlossen, öffnet ihn Ansicht ▸ Empfindlichkeit.</translation>
    </message>
    <message>
        <source>Measure.</source>
        <translation>Messen Sie.</translation>
    </message>
    <message>
        <source>Press “Measure sensitivity”. Every layer is tried at every bit-width: a matter of seconds.</source>
        <translation>„Empfindlichkeit messen“ drücken. Jede Schicht wird bei jeder Bitbreite ausprobiert: eine Sache von Sekunden.</translation>
    </message>
    <message>
        <source>Layers by bits: the stronger the colour, the greater the harm. Most layers hardly notice 8 bits; somewhere on the way down it begins to hurt, and not for all at the same place.</source>
        <translation>Schichten nach Bits: je kräftiger die Farbe, desto größer der Schaden. Die meisten Schichten bemerken 8 Bit kaum; irgendwo auf dem Weg nach unten beginnt es zu schaden, und nicht bei allen an derselben Stelle.</translation>
    </message>
    <message>
        <source>What was measured stands in the table as well, for the bits that a layer has now.</source>
        <translation>Was gemessen wurde, steht auch in der Tabelle, für die Bits, die eine Schicht jetzt hat.</translation>
    </message>
    <message>
        <source>Spend bits where they count. Give the weights of **fc1** 4 bits or fewer: it is the largest layer, and seldom the most sensitive.</source>
        <translation>Geben Sie Bits dort aus, wo sie zählen. Geben Sie den Gewichten von **fc1** 4 Bit oder weniger: Es ist die größte Schicht und selten die empfindlichste.</translation>
    </message>
    <message>
        <source>Click the cell, type `4` and press Enter.</source>
        <translation>Die Zelle anklicken, `4` tippen und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>There are several measures of harm. They do not always agree on the order of the layers; ρ says how far they do. Where it is low, trust what was measured on pictures more than an estimate.</source>
        <translation>Es gibt mehrere Maße für den Schaden. Über die Reihenfolge der Schichten sind sie sich nicht immer einig; ρ gibt an, wie weit. Wo es niedrig ist, vertrauen Sie eher dem auf Bildern Gemessenen als einer Schätzung.</translation>
    </message>
    <message>
        <source>One layer alone is not all of them together: errors add up. The tour on allocation chooses all bits at once.</source>
        <translation>Eine Schicht allein ist nicht alle zusammen: Fehler summieren sich. Die Tour zur Zuteilung wählt alle Bits auf einmal.</translation>
    </message>
    <message>
        <source>Training with quantization</source>
        <translation>Training mit Quantisierung</translation>
    </message>
    <message>
        <source>Train a plan of few bits, watch it learn, and read its accuracy.</source>
        <translation>Einen Plan mit wenigen Bits trainieren, ihm beim Lernen zusehen und seine Genauigkeit lesen.</translation>
    </message>
    <message>
        <source>Rounding trained weights hurts where bits are few. Training *with* the rounding in place lets the network find weights that survive it. That is quantization-aware training, QAT.</source>
        <translation>Trainierte Gewichte zu runden schadet, wo es nur wenige Bits gibt. Training *mit* eingeschalteter Rundung lässt das Netz Gewichte finden, die sie überstehen. Das ist quantisierungsbewusstes Training, QAT.</translation>
    </message>
    <message>
        <source>Choose the preset **mixed_aggressive**: 8 bits in the first layer, 6 in the last, 3 and 4 between.</source>
        <translation>Wählen Sie die Voreinstellung **mixed_aggressive**: 8 Bit in der ersten Schicht, 6 in der letzten, dazwischen 3 und 4.</translation>
    </message>
    <message>
        <source>The panel **Setup** says how it is trained, and on which pictures. Open it.</source>
        <translation>Der Bereich **Einrichtung** gibt an, wie und auf welchen Bildern trainiert wird. Öffnen Sie ihn.</translation>
    </message>
    <message>
        <source>Give it **8** epochs: passes over all training pictures.</source>
        <translation>Geben Sie ihm **8** Epochen: Durchgänge durch alle Trainingsbilder.</translation>
    </message>
    <message>
        <source>Click into the field, type `8` and press Enter.</source>
        <translation>In das Feld klicken, `8` tippen und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R. The engine works in a process of its own; you may go on working meanwhile.</source>
        <translation>„Starten“ oder Strg+R drücken. Die Engine arbeitet in einem eigenen Prozess; Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>The loss of single steps jumps; look at its trend. The accuracy is that on *test* pictures, measured after each epoch with the bits in place. Wait for the end.</source>
        <translation>Der Verlust einzelner Schritte springt; achten Sie auf seinen Trend. Die Genauigkeit ist die auf *Testbildern*, nach jeder Epoche mit eingeschalteten Bits gemessen. Warten Sie das Ende ab.</translation>
    </message>
    <message>
        <source>The run stands in this list, with its accuracy and what is **uncertain** about it: with 500 test pictures, “± 4 %” means that another set of pictures could well give 4 points more or less.</source>
        <translation>Der Lauf steht in dieser Liste, mit seiner Genauigkeit und dem, was daran **unsicher** ist: Bei 500 Testbildern heißt „± 4 %“, dass ein anderer Satz von Bildern gut 4 Punkte mehr oder weniger ergeben könnte.</translation>
    </message>
    <message>
        <source>Chance is also in the training: another seed, another result. **this plan, 3 seeds** trains it three times. Choose it if you like, or go on.</source>
        <translation>Zufall steckt auch im Training: anderer Startwert, anderes Ergebnis. **dieser Plan, 3 Startwerte** trainiert ihn dreimal. Wählen Sie das, wenn Sie möchten, oder gehen Sie weiter.</translation>
    </message>
    <message>
        <source>Open the picker beside Run. Nothing starts until Run is pressed.</source>
        <translation>Die Auswahl neben „Starten“ öffnen. Nichts beginnt, bevor „Starten“ gedrückt wird.</translation>
    </message>
    <message>
        <source>You have trained a network at few bits. A run is a folder on the disk: it can be stopped, resumed, compared and exported, from this list.</source>
        <translation>Sie haben ein Netz mit wenigen Bits trainiert. Ein Lauf ist ein Ordner auf der Platte: Er lässt sich von dieser Liste aus anhalten, fortsetzen, vergleichen und exportieren.</translation>
    </message>
</context>
<context>
    <name>bitsmith::AccuracyStrip</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Live accuracy</source>
        <translation>Live-Genauigkeit</translation>
    </message>
    <message>
        <source>Measures the accuracy of the plan as it is edited: the trained network quantized to it without training</source>
        <translation>Misst die Genauigkeit des Plans während der Bearbeitung: das trainierte Netz, ohne Training danach quantisiert</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>%1 points against float</source>
        <translation>%1 Punkte gegenüber Gleitkomma</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>loading %1…</source>
        <translation>%1 wird geladen…</translation>
    </message>
    <message>
        <source>by sensitivity, being measured on %1</source>
        <translation>nach der Empfindlichkeit, wird auf %1 gemessen</translation>
    </message>
    <message>
        <source>being measured on %1…</source>
        <translation>wird auf %1 gemessen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n picture(s) · %2</source>
        <translation>
            <numerusform>%1 · %n Bild · %2</numerusform>
            <numerusform>%1 · %n Bilder · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</source>
        <translation>
            <numerusform>%1 von %n Testbild richtig; 95-%-Intervall %2 bis %3; %4 in Gleitkomma. Das ergibt die Quantisierung ohne Training für diesen Plan auf %5, mit Bereichen aus dessen Kalibrierungsbildern.</numerusform>
            <numerusform>%1 von %n Testbildern richtig; 95-%-Intervall %2 bis %3; %4 in Gleitkomma. Das ergibt die Quantisierung ohne Training für diesen Plan auf %5, mit Bereichen aus dessen Kalibrierungsbildern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted from the newest sensitivity run, each layer&apos;s drop in accuracy added up: a guess until it is measured.</source>
        <translation>Vorhersage aus dem neuesten Empfindlichkeitslauf, die Genauigkeitsrückgänge der einzelnen Schichten summiert: eine Schätzung, bis gemessen ist.</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceActions</name>
    <message>
        <source>Advice</source>
        <translation>Ratschläge</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdvicePanel</name>
    <message>
        <source>The plan follows every guideline that is checked.</source>
        <translation>Der Plan folgt allen geprüften Leitlinien.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed</source>
        <translation>
            <numerusform>%n ausgeblendeten Ratschlag anzeigen</numerusform>
            <numerusform>%n ausgeblendete Ratschläge anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Anwenden: %1</translation>
    </message>
    <message>
        <source>Changes the plan so, in one step to undo; locked layers keep theirs</source>
        <translation>Ändert den Plan entsprechend, in einem Schritt rückgängig zu machen; gesperrte Schichten behalten die ihren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Ausblenden: %1</translation>
    </message>
    <message>
        <source>Puts this advice away for this network; it can be shown again</source>
        <translation>Blendet diesen Ratschlag für dieses Netz aus; er lässt sich wieder anzeigen</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 PP</translation>
    </message>
    <message numerus="yes">
        <source>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).</source>
        <translation>
            <numerusform>„%1“ gegenüber „%2“: %3, 95-%-Intervall %4 bis %5, auf %n Bild.</numerusform>
            <numerusform>„%1“ gegenüber „%2“: %3, 95-%-Intervall %4 bis %5, auf %n Bildern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(“%1”, %n picture(s); each layer alone)</source>
        <translation>
            <numerusform>(„%1“, %n Bild; jede Schicht für sich)</numerusform>
            <numerusform>(„%1“, %n Bilder; jede Schicht für sich)</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight memory %1 → %2.</source>
        <translation>Gewichtsspeicher %1 → %2.</translation>
    </message>
    <message>
        <source>The ends often mind most, and have few weights. Measure sensitivity to know it here.</source>
        <translation>Die erste und die letzte Schicht sind oft am empfindlichsten und haben wenige Gewichte. Empfindlichkeit messen, um es hier zu wissen.</translation>
    </message>
    <message>
        <source>8 bits in place of %1 are worth %2 of accuracy there; at inner layers with as few bits the median is %3</source>
        <translation>8 Bit statt %1 bringen dort %2 Genauigkeit; bei inneren Schichten mit ebenso wenigen Bits ist der Median %3</translation>
    </message>
    <message>
        <source>Rounding alone loses much at 4 bits and fewer.</source>
        <translation>Runden allein verliert bei 4 Bit und weniger viel.</translation>
    </message>
    <message>
        <source>No detectable difference yet:</source>
        <translation>Noch kein nachweisbarer Unterschied:</translation>
    </message>
    <message>
        <source>Train the network in fp32 first, to begin from it.</source>
        <translation>Zuerst das Netz in fp32 trainieren, um davon auszugehen.</translation>
    </message>
    <message>
        <source>Applying begins training with the weights of the newest fp32 run.</source>
        <translation>Beim Anwenden beginnt das Training mit den Gewichten des neuesten fp32-Laufs.</translation>
    </message>
    <message>
        <source>Start at 8 bits for weights and activations</source>
        <translation>Mit 8 Bit für Gewichte und Aktivierungen beginnen</translation>
    </message>
    <message>
        <source>Protect the first layer: %1 to 8 bits</source>
        <translation>Die erste Schicht schützen: %1 auf 8 Bit</translation>
    </message>
    <message>
        <source>Protect the last layer: %1 to 8 bits</source>
        <translation>Die letzte Schicht schützen: %1 auf 8 Bit</translation>
    </message>
    <message>
        <source>Measure sensitivity before going low</source>
        <translation>Vor niedrigen Bitbreiten die Empfindlichkeit messen</translation>
    </message>
    <message>
        <source>Let sensitivity guide: exchange the bits of %1 and %2</source>
        <translation>Der Empfindlichkeit folgen: die Bits von %1 und %2 tauschen</translation>
    </message>
    <message>
        <source>Match the hardware: %1</source>
        <translation>An die Hardware anpassen: %1</translation>
    </message>
    <message>
        <source>Train with quantization: %1 at 4 bits or fewer</source>
        <translation>Mit Quantisierung trainieren: %1 mit 4 Bit oder weniger</translation>
    </message>
    <message>
        <source>8 bits seldom cost accuracy and show what fewer are measured against. No run with 8/8 and one in fp32 on the same pictures are at hand.</source>
        <translation>8 Bit kosten selten Genauigkeit und zeigen, woran weniger zu messen sind. Ein Lauf mit 8/8 und einer in fp32 auf denselben Bildern sind nicht vorhanden.</translation>
    </message>
    <message>
        <source>%1: fewer than 8 bits, and no sensitivity of this network has been measured. Start it in the panel Sensitivity.</source>
        <translation>%1: weniger als 8 Bit, und für dieses Netz wurde noch keine Empfindlichkeit gemessen. Im Bereich „Empfindlichkeit“ starten.</translation>
    </message>
    <message>
        <source>%1 minds few bits more than %2: worth %3 of accuracy</source>
        <translation>%1 ist gegen wenige Bits empfindlicher als %2: %3 Genauigkeit wert</translation>
    </message>
    <message>
        <source>%1: not executed as chosen on %2 but wider.</source>
        <translation>%1: wird auf %2 nicht wie gewählt ausgeführt, sondern breiter.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>rule of thumb</source>
        <translation>Faustregel</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>hier nicht</translation>
    </message>
</context>
<context>
    <name>bitsmith::AgreementTable</name>
    <message>
        <source>one may stand in for the other on this network</source>
        <translation>die eine kann in diesem Netz für die andere stehen</translation>
    </message>
    <message>
        <source>a fair guide on this network</source>
        <translation>ein brauchbarer Anhaltspunkt in diesem Netz</translation>
    </message>
    <message>
        <source>one must not stand in for the other on this network</source>
        <translation>die eine darf in diesem Netz nicht für die andere stehen</translation>
    </message>
    <message>
        <source>too few different values to tell</source>
        <translation>zu wenige verschiedene Werte für eine Aussage</translation>
    </message>
    <message>
        <source>%1 and %2: Spearman&apos;s ρ %3 and Kendall&apos;s τ %4 over %5 cells, ρ %6 between layers: %7</source>
        <translation>%1 und %2: Spearmans ρ %3 und Kendalls τ %4 über %5 Zellen, ρ %6 zwischen den Schichten: %7</translation>
    </message>
    <message>
        <source>Rank agreement of the metrics</source>
        <translation>Rangübereinstimmung der Metriken</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationActions</name>
    <message>
        <source>&amp;Allocate bits…</source>
        <translation>Bits &amp;zuteilen…</translation>
    </message>
    <message>
        <source>The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)</source>
        <translation>Die besten Bits für jede Schicht innerhalb von Budgets, nach einem Empfindlichkeitslauf (Strg+B)</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationDialog</name>
    <message>
        <source>Allocate bits</source>
        <translation>Bits zuteilen</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>&amp;Empfindlichkeit</translation>
    </message>
    <message>
        <source>The sensitivity run that says what each layer&apos;s bits are worth</source>
        <translation>Der Empfindlichkeitslauf, der angibt, was die Bits jeder Schicht wert sind</translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation>Me&amp;trik</translation>
    </message>
    <message>
        <source>Its sum over the layers is made as small as the budgets allow</source>
        <translation>Ihre Summe über die Schichten wird so klein gemacht, wie es die Budgets erlauben</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>exact: the best plan, with a proof; greedy: most benefit per cost first; notebook: 8, 6 or 4 bits by the thresholds 0.05 and 0.02, then adjusted</source>
        <translation>exakt: der beste Plan, mit Beweis; greedy: größter Nutzen je Kosten zuerst; Notebook: 8, 6 oder 4 Bit nach den Schwellen 0,05 und 0,02, danach angepasst</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>greedy</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>A&amp;ctivations</source>
        <translation>A&amp;ktivierungen</translation>
    </message>
    <message>
        <source>Whether activation bits are chosen with the weight bits, or stay fixed</source>
        <translation>Ob die Aktivierungsbits zusammen mit den Gewichtsbits gewählt werden oder fest bleiben</translation>
    </message>
    <message>
        <source>C&amp;urve over</source>
        <translation>Kur&amp;ve über</translation>
    </message>
    <message>
        <source>The cost that the curve of optimal plans runs over</source>
        <translation>Die Kosten, über denen die Kurve der optimalen Pläne verläuft</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Put the plan into the precision table; one step to undo</source>
        <translation>Den Plan in die Präzisionstabelle übernehmen; in einem Schritt rückgängig zu machen</translation>
    </message>
    <message>
        <source>Apply and m&amp;easure</source>
        <translation>Anwenden und me&amp;ssen</translation>
    </message>
    <message>
        <source>chosen too</source>
        <translation>werden mitgewählt</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>There is no finished sensitivity run of this network yet. Press “Measure sensitivity” in the Sensitivity panel; what it measures is what bits are allocated by.</source>
        <translation>Von diesem Netz gibt es noch keinen abgeschlossenen Empfindlichkeitslauf. Drücken Sie „Empfindlichkeit messen“ im Bereich „Empfindlichkeit“; nach dem, was gemessen wird, werden die Bits zugeteilt.</translation>
    </message>
    <message>
        <source>Put the plan into the table, and quantize the trained run that was probed to it without training (PTQ): shows what the prediction is worth</source>
        <translation>Den Plan in die Tabelle übernehmen und den untersuchten trainierten Lauf ohne Training danach quantisieren (PTQ): zeigt, was die Vorhersage wert ist</translation>
    </message>
    <message>
        <source>The sensitivity does not say which trained run was probed</source>
        <translation>Die Empfindlichkeit gibt nicht an, welcher trainierte Lauf untersucht wurde</translation>
    </message>
    <message>
        <source>No proof: this method does not tell how far from the best it is.</source>
        <translation>Kein Beweis: Diese Methode gibt nicht an, wie weit sie vom Besten entfernt ist.</translation>
    </message>
    <message>
        <source>Proven: no plan within the budgets has a smaller score.</source>
        <translation>Bewiesen: Kein Plan innerhalb der Budgets hat einen kleineren Score.</translation>
    </message>
    <message>
        <source>Not proven to be the best: a plan could be better by at most %1 (bitsmith-cli allocate searches longer).</source>
        <translation>Nicht als Optimum bewiesen: Ein Plan könnte um höchstens %1 besser sein (bitsmith-cli allocate sucht länger).</translation>
    </message>
    <message>
        <source>Greedy finds no plan within these budgets.</source>
        <translation>Greedy findet innerhalb dieser Budgets keinen Plan.</translation>
    </message>
    <message>
        <source>Greedy finds the same score.</source>
        <translation>Greedy erreicht denselben Score.</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1 %)</translation>
    </message>
    <message>
        <source>Greedy loses %1 more%2.</source>
        <translation>Greedy verliert %1 mehr%2.</translation>
    </message>
    <message>
        <source>Greedy loses %1 less%2.</source>
        <translation>Greedy verliert %1 weniger%2.</translation>
    </message>
    <message>
        <source>Predicted: accuracy %1 %, from %2 % before. A prediction from single layers, not a measurement.</source>
        <translation>Vorhersage: Genauigkeit %1 %, vorher %2 %. Eine Vorhersage aus einzelnen Schichten, keine Messung.</translation>
    </message>
    <message>
        <source>Predicted: loss %1, from %2 before. A prediction from single layers, not a measurement.</source>
        <translation>Vorhersage: Verlust %1, vorher %2. Eine Vorhersage aus einzelnen Schichten, keine Messung.</translation>
    </message>
    <message>
        <source>Score %1: %2. It ranks plans, and foretells no accuracy.</source>
        <translation>Score %1: %2. Er ordnet Pläne und sagt keine Genauigkeit voraus.</translation>
    </message>
    <message>
        <source>Measured: accuracy %1 % (95 %: %2 to %3 %), loss %4, by the run “%5” (%6).</source>
        <translation>Gemessen: Genauigkeit %1 % (95 %: %2 bis %3 %), Verlust %4, vom Lauf „%5“ (%6).</translation>
    </message>
    <message>
        <source>Not measured yet: no run has these bits.</source>
        <translation>Noch nicht gemessen: Kein Lauf hat diese Bits.</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>Zuteilung</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationPlot</name>
    <message>
        <source>Budget: %1</source>
        <translation>Budget: %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>Der einzige optimale Plan; ein Punkt, wo das nächste Bit weniger zu bringen beginnt.</numerusform>
            <numerusform>Alle %n optimalen Pläne; ein Punkt, wo das nächste Bit weniger zu bringen beginnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>%n optimaler Plan, weitere können dazwischen liegen; ein Punkt, wo das nächste Bit weniger zu bringen beginnt.</numerusform>
            <numerusform>%n optimale Pläne, weitere können dazwischen liegen; ein Punkt, wo das nächste Bit weniger zu bringen beginnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring: this plan.</source>
        <translation>Ring: dieser Plan.</translation>
    </message>
    <message>
        <source>Diamond: greedy.</source>
        <translation>Raute: Greedy.</translation>
    </message>
    <message>
        <source>Dashed: the budget.</source>
        <translation>Gestrichelt: das Budget.</translation>
    </message>
    <message>
        <source>Click a point to take its plan.</source>
        <translation>Ein Klick auf einen Punkt übernimmt dessen Plan.</translation>
    </message>
    <message>
        <source>From here the next bit pays less than before</source>
        <translation>Ab hier bringt das nächste Bit weniger als zuvor</translation>
    </message>
</context>
<context>
    <name>bitsmith::AnalysisRunPicker</name>
    <message>
        <source>no run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>of the layer’s output with only this layer quantized</source>
        <translation>des Schichtausgangs, wenn nur diese Schicht quantisiert ist</translation>
    </message>
    <message>
        <source>of the trained weights</source>
        <translation>der trainierten Gewichte</translation>
    </message>
</context>
<context>
    <name>bitsmith::ArmChart</name>
    <message>
        <source>Results of the arms</source>
        <translation>Ergebnisse der Studienarme</translation>
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
        <translation>%1 · Punkte: Startwerte, Balken: Mittelwert, Linie: 95 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::BaselineStrip</name>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Aktivierungen (Spitze)</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Mittlere Bits</translation>
    </message>
    <message>
        <source>The change is against the same network in fp32.</source>
        <translation>Die Änderung bezieht sich auf dasselbe Netz in fp32.</translation>
    </message>
    <message>
        <source>32 / mean weight bits, over the weights of these layers</source>
        <translation>32 / mittlere Gewichtsbits, über die Gewichte dieser Schichten</translation>
    </message>
    <message>
        <source>Mean bits over the weights of these layers, biases not counted</source>
        <translation>Mittlere Bits über die Gewichte dieser Schichten, Bias-Werte nicht mitgezählt</translation>
    </message>
</context>
<context>
    <name>bitsmith::BudgetPanel</name>
    <message>
        <source>%1 to %2</source>
        <comment>least and most of a budget</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CalibrationForm</name>
    <message>
        <source> pictures</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>Bias-Korrektur</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>Batch-Normalisierungen neu schätzen</translation>
    </message>
    <message>
        <source>Equalize layers</source>
        <translation>Schichten angleichen</translation>
    </message>
    <message>
        <source> steps a layer</source>
        <translation> Schritte je Schicht</translation>
    </message>
    <message>
        <source>smallest and largest value seen</source>
        <translation>kleinster und größter beobachteter Wert</translation>
    </message>
    <message>
        <source>moving average of the batches&apos; extremes, as in training</source>
        <translation>gleitender Mittelwert der Extremwerte der Batches, wie im Training</translation>
    </message>
    <message>
        <source>the share given below lies inside the range</source>
        <translation>der unten angegebene Anteil liegt im Bereich</translation>
    </message>
    <message>
        <source>least mean squared quantization error</source>
        <translation>kleinster mittlerer quadratischer Quantisierungsfehler</translation>
    </message>
    <message>
        <source>least KL divergence of the quantized from the float histogram</source>
        <translation>kleinste KL-Divergenz des quantisierten zum Gleitkomma-Histogramm</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Folder of a trained run whose weights training begins with; empty: weights drawn from the seed. Quantizing without training takes the selected run instead.</source>
        <translation>Ordner eines trainierten Laufs, mit dessen Gewichten das Training beginnt; leer: aus dem Startwert gezogene Gewichte. Beim Quantisieren ohne Training wird stattdessen der ausgewählte Lauf genommen.</translation>
    </message>
    <message>
        <source>Range by</source>
        <translation>Bereich nach</translation>
    </message>
    <message>
        <source>How the range of each activation is found when a trained run is quantized without training</source>
        <translation>Wie der Bereich jeder Aktivierung bestimmt wird, wenn ein trainierter Lauf ohne Training quantisiert wird</translation>
    </message>
    <message>
        <source>Percentile, %</source>
        <translation>Perzentil, %</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range; for percentile only</source>
        <translation>Anteil der Werte, der im Bereich liegt; nur für das Perzentil</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Training pictures that ranges are taken from, never augmented and always the same; 0 takes all</source>
        <translation>Trainingsbilder, aus denen die Bereiche bestimmt werden, nie augmentiert und immer dieselben; 0 nimmt alle</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>Bilder auf einmal</translation>
    </message>
    <message>
        <source>Takes the mean error of each layer&apos;s output from its bias, layer by layer</source>
        <translation>Zieht den mittleren Fehler jedes Schichtausgangs vom Bias ab, Schicht für Schicht</translation>
    </message>
    <message>
        <source>Takes the running statistics of batch norms anew, with quantization in force</source>
        <translation>Bestimmt die laufenden Statistiken der Batch-Normalisierungen neu, bei eingeschalteter Quantisierung</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What is done with the weights when a trained run is quantized without training</source>
        <translation>Was mit den Gewichten geschieht, wenn ein trainierter Lauf ohne Training quantisiert wird</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>nearest: each weight goes to the nearest level; adaptive (AdaRound): up or down, whichever keeps the layer&apos;s output on the calibration pictures</source>
        <translation>nearest: jedes Gewicht geht auf die nächste Stufe; adaptive (AdaRound): auf oder ab, je nachdem, was den Schichtausgang auf den Kalibrierungsbildern erhält</translation>
    </message>
    <message>
        <source>Optimize for</source>
        <translation>Optimieren über</translation>
    </message>
    <message>
        <source>Steps that adaptive rounding takes for each layer</source>
        <translation>Schritte, die das adaptive Runden je Schicht ausführt</translation>
    </message>
    <message>
        <source>Evens out the ranges of channels of successive layers first; helps weights that are quantized per tensor</source>
        <translation>Gleicht zuerst die Wertebereiche der Kanäle aufeinanderfolgender Schichten an; hilft Gewichten, die je Tensor quantisiert werden</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>zufällige Gewichte</translation>
    </message>
    <message>
        <source>weights of the file</source>
        <translation>Gewichte der Datei</translation>
    </message>
</context>
<context>
    <name>bitsmith::Chart</name>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Daten als CSV speichern…</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Size, resolution, colours…</source>
        <translation>Größe, Auflösung, Farben…</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExport</name>
    <message>
        <source>%1: %2 × %3 pixels are too many; choose a smaller size or resolution</source>
        <translation>%1: %2 × %3 Pixel sind zu viele; bitte eine kleinere Größe oder Auflösung wählen</translation>
    </message>
    <message>
        <source>%1: a chart can be saved as .png, .svg, .pdf or .csv</source>
        <translation>%1: Ein Diagramm lässt sich als .png, .svg, .pdf oder .csv speichern</translation>
    </message>
    <message>
        <source>%1: the chart could not be drawn; make its panel larger and try again</source>
        <translation>%1: Das Diagramm ließ sich nicht zeichnen; bitte den Bereich vergrößern und erneut versuchen</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1: kann nicht geschrieben werden (%2); bitte einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>%1 × %2 pixels cannot be copied; choose another size or resolution</source>
        <translation>%1 × %2 Pixel lassen sich nicht kopieren; bitte eine andere Größe oder Auflösung wählen</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExportDialog</name>
    <message>
        <source>As on the &amp;screen</source>
        <translation>Wie auf dem &amp;Bildschirm</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Pixels an inch. More of them make finer lines in mm, and in pixels larger type: 96 is as on the screen, 300 is for print.</source>
        <translation>Pixel je Zoll. Mehr davon ergeben bei mm feinere Linien, bei Pixeln größere Schrift: 96 ist wie auf dem Bildschirm, 300 ist für den Druck.</translation>
    </message>
    <message>
        <source>For paper and slides, whatever the theme of the window is</source>
        <translation>Für Papier und Folien, unabhängig vom Farbschema des Fensters</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels, %3</source>
        <translation>%L1 × %L2 Pixel, %3</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomActions</name>
    <message>
        <source>Classroom</source>
        <translation>Unterricht</translation>
    </message>
    <message>
        <source>Train step &amp;by step</source>
        <translation>Schritt für &amp;Schritt trainieren</translation>
    </message>
    <message>
        <source>Begins training this plan in the panel Classroom, paused before its first step</source>
        <translation>Beginnt, diesen Plan im Bereich „Unterricht“ zu trainieren, angehalten vor dem ersten Schritt</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, nicht quantisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n Bit</numerusform>
            <numerusform>%n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin</source>
        <comment>button</comment>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begins training this plan, paused before its first step</source>
        <translation>Beginnt, diesen Plan zu trainieren, angehalten vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>button</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Trains so many batches, and pauses</source>
        <translation>Trainiert so viele Batches und pausiert dann</translation>
    </message>
    <message>
        <source>Batches of a step</source>
        <translation>Batches je Schritt</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>A batch every 0.4 seconds</source>
        <translation>Ein Batch alle 0,4 Sekunden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stops the training; it can be resumed from its last epoch in the list of runs</source>
        <translation>Hält das Training an; es kann in der Liste der Läufe ab seiner letzten Epoche fortgesetzt werden</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>The engine said something that is not understood: %1</source>
        <translation>Die Engine hat etwas gemeldet, das nicht verstanden wird: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pauses before the next batch</source>
        <translation>Pausiert vor dem nächsten Batch</translation>
    </message>
    <message>
        <source>Trains on, without pausing</source>
        <translation>Trainiert ohne Pausen weiter</translation>
    </message>
    <message>
        <source>No training is led.</source>
        <translation>Es wird kein Training gesteuert.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>“Begin” trains the plan of the table as Run would, but waits before each step: do a batch, look what it did to the weights of a layer, do the next. The result is the same as without pauses.</source>
        <translation>„Beginnen“ trainiert den Plan der Tabelle wie „Starten“, wartet aber vor jedem Schritt: einen Batch ausführen, ansehen, was er mit den Gewichten einer Schicht gemacht hat, dann den nächsten. Das Ergebnis ist dasselbe wie ohne Pausen.</translation>
    </message>
    <message>
        <source>Step %1 of %2 · epoch %3</source>
        <translation>Schritt %1 von %2 · Epoche %3</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>noch nichts trainiert</translation>
    </message>
    <message>
        <source>batch: loss %1, accuracy %2 %</source>
        <translation>Batch: Verlust %1, Genauigkeit %2 %</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>Schrittweite %1.</translation>
    </message>
    <message>
        <source>Steps %1 to %2, a channel each.</source>
        <translation>Schrittweiten %1 bis %2, je Kanal eine.</translation>
    </message>
    <message>
        <source>%1 % of the weights are clipped.</source>
        <translation>%1 % der Gewichte sind abgeschnitten.</translation>
    </message>
    <message>
        <source>Norm of the gradient %1.</source>
        <translation>Norm des Gradienten %1.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClusterActions</name>
    <message>
        <source>Runs are done by</source>
        <translation>Läufe erledigt durch</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>One after another, or as many at the same time as is chosen</source>
        <translation>Einen nach dem anderen, oder so viele gleichzeitig, wie gewählt ist</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Cluster: %1</translation>
    </message>
    <message>
        <source>▶  Run</source>
        <translation>▶  Starten</translation>
    </message>
    <message>
        <source>▶  Run on %1</source>
        <translation>▶  Starten auf %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandButton</name>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does the same</source>
        <translation>Die bitsmith-cli-Zeile, die dasselbe tut</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandPalette</name>
    <message>
        <source>Nothing is called that. A few letters of a name do.</source>
        <translation>So heißt nichts. Einige Buchstaben eines Namens genügen.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command, layer, preset, panel, network or project</source>
        <translation>Befehl, Schicht, Voreinstellung, Bereich, Netz oder Projekt</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Escape leaves</source>
        <translation>Die Pfeiltasten wählen, Eingabe führt aus, Escape schließt</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonActions</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonBar</name>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Shows only the layers that differ: the filter is:different</source>
        <translation>Zeigt nur die Schichten, die sich unterscheiden: der Filter is:different</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Back to the plan alone</source>
        <translation>Zurück zum Plan allein</translation>
    </message>
    <message>
        <source>Compared with %1: the same plan</source>
        <translation>Verglichen mit %1: derselbe Plan</translation>
    </message>
    <message>
        <source>Compared with %1: %2 in %3</source>
        <translation>Verglichen mit %1: %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n abweichende Zelle</numerusform>
            <numerusform>%n abweichende Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonDialog</name>
    <message>
        <source>Runs side by side</source>
        <translation>Läufe nebeneinander</translation>
    </message>
    <message>
        <source>Results and costs of the runs</source>
        <translation>Ergebnisse und Kosten der Läufe</translation>
    </message>
    <message>
        <source>Results and costs</source>
        <translation>Ergebnisse und Kosten</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Fewer than two of these runs have a measured accuracy: there is nothing to test yet.</source>
        <translation>Weniger als zwei dieser Läufe haben eine gemessene Genauigkeit: Es gibt noch nichts zu testen.</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>Vergleich speichern</translation>
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
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>accuracy (95 % interval)</source>
        <translation>Genauigkeit (95-%-Intervall)</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>layer (weight / activation bits)</source>
        <translation>Schicht (Gewichts-/Aktivierungsbits)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConfusionChart</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>gehalten für</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 pictures, %4 % of the label&apos;s</source>
        <translation>%1 für %2 gehalten: %3 Bilder, %4 % der Bilder dieser Klasse</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConstraintTable</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Now w/a</source>
        <translation>Jetzt w/a</translation>
    </message>
    <message>
        <source>Plan w/a</source>
        <translation>Plan w/a</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Kopplung</translation>
    </message>
    <message>
        <source>Weight and activation bits in the document</source>
        <translation>Gewichts- und Aktivierungsbits im Dokument</translation>
    </message>
    <message>
        <source>Weight and activation bits that the allocation gives</source>
        <translation>Gewichts- und Aktivierungsbits, die die Zuteilung ergibt</translation>
    </message>
    <message>
        <source>The layer&apos;s part of the predicted loss. * measured less than at more bits, and raised to that</source>
        <translation>Anteil der Schicht am vorhergesagten Verlust. * wurde kleiner gemessen als bei mehr Bits und darauf angehoben</translation>
    </message>
    <message>
        <source>Fewest weight bits that the layer may get</source>
        <translation>Wenigste Gewichtsbits, die die Schicht bekommen darf</translation>
    </message>
    <message>
        <source>Most weight bits that the layer may get</source>
        <translation>Meiste Gewichtsbits, die die Schicht bekommen darf</translation>
    </message>
    <message>
        <source>The layer keeps the bits that it has now</source>
        <translation>Die Schicht behält die Bits, die sie jetzt hat</translation>
    </message>
    <message>
        <source>Layers with the same letter get the same bits, as those must whose outputs are added up</source>
        <translation>Schichten mit demselben Buchstaben bekommen dieselben Bits, wie es bei Schichten sein muss, deren Ausgänge addiert werden</translation>
    </message>
    <message>
        <source>Locked in the precision table</source>
        <translation>In der Präzisionstabelle gesperrt</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Gemessen: %1</translation>
    </message>
    <message>
        <source>Bounds, locks and ties of the layers</source>
        <translation>Grenzen, Sperren und Kopplungen der Schichten</translation>
    </message>
</context>
<context>
    <name>bitsmith::CoreText</name>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Uniform levels over the range of the values</source>
        <translation>Gleichmäßige Stufen über den Bereich der Werte</translation>
    </message>
    <message>
        <source>LSQ</source>
        <translation>LSQ</translation>
    </message>
    <message>
        <source>Uniform levels whose step is learned</source>
        <translation>Gleichmäßige Stufen mit gelernter Schrittweite</translation>
    </message>
    <message>
        <source>LSQ+</source>
        <translation>LSQ+</translation>
    </message>
    <message>
        <source>Uniform levels whose step and offset are learned</source>
        <translation>Gleichmäßige Stufen mit gelernter Schrittweite und gelerntem Versatz</translation>
    </message>
    <message>
        <source>PACT</source>
        <translation>PACT</translation>
    </message>
    <message>
        <source>Uniform levels up to a clip that is learned</source>
        <translation>Gleichmäßige Stufen bis zu einer gelernten Abschneidegrenze</translation>
    </message>
    <message>
        <source>DoReFa</source>
        <translation>DoReFa</translation>
    </message>
    <message>
        <source>Uniform levels of the weights&apos; hyperbolic tangent</source>
        <translation>Gleichmäßige Stufen des Tangens hyperbolicus der Gewichte</translation>
    </message>
    <message>
        <source>Learned levels</source>
        <translation>Gelernte Stufen</translation>
    </message>
    <message>
        <source>As many levels as the bits allow, each of them learned</source>
        <translation>So viele Stufen, wie die Bits erlauben, jede davon gelernt</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Levels that k-means finds in the layer&apos;s weights</source>
        <translation>Stufen, die k-means in den Gewichten der Schicht findet</translation>
    </message>
    <message>
        <source>Powers of two</source>
        <translation>Zweierpotenzen</translation>
    </message>
    <message>
        <source>Zero and powers of two: a shift instead of a multiplication</source>
        <translation>Null und Zweierpotenzen: eine Verschiebung statt einer Multiplikation</translation>
    </message>
    <message>
        <source>Sums of powers of two</source>
        <translation>Summen von Zweierpotenzen</translation>
    </message>
    <message>
        <source>Sums of two powers of two: two shifts and an addition</source>
        <translation>Summen zweier Zweierpotenzen: zwei Verschiebungen und eine Addition</translation>
    </message>
    <message>
        <source>Ternary</source>
        <translation>Ternär</translation>
    </message>
    <message>
        <source>-α, 0 and α, the threshold at 0.7 of the mean magnitude</source>
        <translation>−α, 0 und α, die Schwelle beim 0,7-Fachen des mittleren Betrags</translation>
    </message>
    <message>
        <source>Parametric</source>
        <translation>Parametrisch</translation>
    </message>
    <message>
        <source>Step and range are learned, the bits follow from them</source>
        <translation>Schrittweite und Bereich werden gelernt, die Bits ergeben sich daraus</translation>
    </message>
    <message>
        <source>Adaptive bits</source>
        <translation>Adaptive Bits</translation>
    </message>
    <message>
        <source>A small predictor chooses the bits for each picture</source>
        <translation>Ein kleiner Prädiktor wählt die Bits für jedes Bild</translation>
    </message>
    <message>
        <source>ONNX with Quantize/Dequantize</source>
        <translation>ONNX mit Quantize/Dequantize</translation>
    </message>
    <message>
        <source>ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT</source>
        <translation>ONNX mit ganzzahligen Gewichten und Quantize/Dequantize-Knoten, für ONNX Runtime und TensorRT</translation>
    </message>
    <message>
        <source>QONNX</source>
        <translation>QONNX</translation>
    </message>
    <message>
        <source>ONNX with Quant nodes of any bits, for FINN and hls4ml</source>
        <translation>ONNX mit Quant-Knoten beliebiger Bitzahl, für FINN und hls4ml</translation>
    </message>
    <message>
        <source>ONNX, float</source>
        <translation>ONNX, Gleitkomma</translation>
    </message>
    <message>
        <source>ONNX with float weights as they are deployed</source>
        <translation>ONNX mit Gleitkommagewichten, wie sie eingesetzt werden</translation>
    </message>
    <message>
        <source>Plan and ranges as JSON</source>
        <translation>Plan und Bereiche als JSON</translation>
    </message>
    <message>
        <source>Plan, scales and ranges as JSON</source>
        <translation>Plan, Skalen und Bereiche als JSON</translation>
    </message>
    <message>
        <source>Plan and ranges as CSV</source>
        <translation>Plan und Bereiche als CSV</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
    <message>
        <source>AIMET encodings</source>
        <translation>AIMET-Encodings</translation>
    </message>
    <message>
        <source>Encodings of AIMET, with the float model that they speak of</source>
        <translation>Encodings von AIMET, mit dem Gleitkommamodell, auf das sie sich beziehen</translation>
    </message>
    <message>
        <source>NNCF configuration</source>
        <translation>NNCF-Konfiguration</translation>
    </message>
    <message>
        <source>Bits as a configuration of NNCF</source>
        <translation>Bits als Konfiguration von NNCF</translation>
    </message>
    <message>
        <source>HAWQ bit configuration</source>
        <translation>HAWQ-Bitkonfiguration</translation>
    </message>
    <message>
        <source>Bits as HAWQ&apos;s dictionary</source>
        <translation>Bits als Wörterbuch von HAWQ</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>C-Header</translation>
    </message>
    <message>
        <source>C header with packed integer weights, scales and an unpacker</source>
        <translation>C-Header mit gepackten ganzzahligen Gewichten, Skalen und einem Entpacker</translation>
    </message>
    <message>
        <source>Model Explorer overlays</source>
        <translation>Overlays für Model Explorer</translation>
    </message>
    <message>
        <source>Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model</source>
        <translation>Bits, Gewichtsfehler und Empfindlichkeit jeder Schicht als Overlays für Model Explorer, mit dem Modell</translation>
    </message>
    <message>
        <source>3 convolutions and 2 linear layers, batch norm, ReLU, dropout</source>
        <translation>3 Faltungen und 2 lineare Schichten, Batch-Normalisierung, ReLU, Dropout</translation>
    </message>
    <message>
        <source>2 convolutions and 3 linear layers, the classic for digits</source>
        <translation>2 Faltungen und 3 lineare Schichten, der Klassiker für Ziffern</translation>
    </message>
    <message>
        <source>6 wide convolutions and 1 linear layer, of papers on few bits</source>
        <translation>6 breite Faltungen und 1 lineare Schicht, aus Veröffentlichungen über wenige Bits</translation>
    </message>
    <message>
        <source>residual network of MLPerf Tiny, one block a stage</source>
        <translation>Residualnetz aus MLPerf Tiny, ein Block je Stufe</translation>
    </message>
    <message>
        <source>residual network of 20 layers for small pictures</source>
        <translation>Residualnetz mit 20 Schichten für kleine Bilder</translation>
    </message>
    <message>
        <source>the same of 32 layers</source>
        <translation>dasselbe mit 32 Schichten</translation>
    </message>
    <message>
        <source>the same of 56 layers</source>
        <translation>dasselbe mit 56 Schichten</translation>
    </message>
    <message>
        <source>20 layers, shortcuts without parameters, as many pretrained weights have</source>
        <translation>20 Schichten, Abkürzungen ohne Parameter, wie bei vielen vortrainierten Gewichten</translation>
    </message>
    <message>
        <source>32 layers, shortcuts without parameters</source>
        <translation>32 Schichten, Abkürzungen ohne Parameter</translation>
    </message>
    <message>
        <source>56 layers, shortcuts without parameters</source>
        <translation>56 Schichten, Abkürzungen ohne Parameter</translation>
    </message>
    <message>
        <source>inverted residuals with depthwise convolutions, 6 blocks</source>
        <translation>invertierte Residualblöcke mit Depthwise-Faltungen, 6 Blöcke</translation>
    </message>
    <message>
        <source>MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures</source>
        <translation>MobileNet mit einem Viertel der Breite, aus MLPerf Tiny, für Bilder von 96×96</translation>
    </message>
    <message>
        <source>MobileNetV2 at 0.35 of the width for small pictures</source>
        <translation>MobileNetV2 mit 0,35 der Breite für kleine Bilder</translation>
    </message>
    <message>
        <source>keyword spotting network of MLPerf Tiny, for 49×10 spectrograms</source>
        <translation>Netz zur Schlüsselworterkennung aus MLPerf Tiny, für Spektrogramme von 49×10</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>weight memory</source>
        <translation>Gewichtsspeicher</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>mittlere Gewichtsbits</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>70,000 grey pictures of clothes, 28×28, 10 classes</source>
        <translation>70.000 Graustufenbilder von Kleidung, 28×28, 10 Klassen</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, 28×28, 10 classes</source>
        <translation>70.000 handgeschriebene Ziffern, 28×28, 10 Klassen</translation>
    </message>
    <message>
        <source>60,000 colour pictures, 32×32, 10 classes</source>
        <translation>60.000 Farbbilder, 32×32, 10 Klassen</translation>
    </message>
    <message>
        <source>generated colour pictures of shapes, 32×32, 10 classes; always there</source>
        <translation>erzeugte Farbbilder von Formen, 32×32, 10 Klassen; immer vorhanden</translation>
    </message>
    <message>
        <source>a folder with any pair of IDX files named as MNIST&apos;s</source>
        <translation>ein Ordner mit einem beliebigen Paar von IDX-Dateien, benannt wie die von MNIST</translation>
    </message>
    <message>
        <source>a folder of pictures with one folder a class</source>
        <translation>ein Ordner mit Bildern, mit einem Unterordner je Klasse</translation>
    </message>
    <message>
        <source>mean 0, deviation 1 over the chosen training pictures</source>
        <translation>Mittelwert 0, Abweichung 1 über die gewählten Trainingsbilder</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>Pixel von 0 bis 1</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-10</source>
        <translation>Mittelwerte und Abweichungen von CIFAR-10</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-100</source>
        <translation>Mittelwerte und Abweichungen von CIFAR-100</translation>
    </message>
    <message>
        <source>means and deviations of ImageNet, as torchvision&apos;s networks take them</source>
        <translation>Mittelwerte und Abweichungen von ImageNet, wie sie die Netze von torchvision erwarten</translation>
    </message>
    <message>
        <source>pixels from -1 to 1, as TensorFlow&apos;s networks take them</source>
        <translation>Pixel von −1 bis 1, wie sie die Netze von TensorFlow erwarten</translation>
    </message>
    <message>
        <source>pixels from 0 to 255</source>
        <translation>Pixel von 0 bis 255</translation>
    </message>
    <message>
        <source>predicted accuracy drop</source>
        <translation>vorhergesagter Genauigkeitsrückgang</translation>
    </message>
    <message>
        <source>predicted loss increase, nats</source>
        <translation>vorhergesagter Verlustanstieg, Nat</translation>
    </message>
    <message>
        <source>sum of Fisher estimates, nats</source>
        <translation>Summe der Fisher-Schätzungen, Nat</translation>
    </message>
    <message>
        <source>sum of Hessian estimates, nats</source>
        <translation>Summe der Hesse-Schätzungen, Nat</translation>
    </message>
    <message>
        <source>predicted output noise, of the signal&apos;s power</source>
        <translation>vorhergesagtes Ausgangsrauschen, bezogen auf die Signalleistung</translation>
    </message>
    <message>
        <source>predicted KL divergence of the output, nats</source>
        <translation>vorhergesagte KL-Divergenz des Ausgangs, Nat</translation>
    </message>
    <message>
        <source>Measured with the other layers at the plan: scores count from that plan, and hold near it alone.</source>
        <translation>Gemessen mit den anderen Schichten nach dem Plan: Die Werte zählen von diesem Plan aus und gelten nur in seiner Nähe.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>test loss, nats</source>
        <translation>Testverlust, Nat</translation>
    </message>
    <message>
        <source>weight memory, MB</source>
        <translation>Gewichtsspeicher, MB</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>Adaptive bit-width</source>
        <translation>Adaptive Bitbreite</translation>
    </message>
    <message>
        <source>Some pictures are easy. A small predictor that looks at a layer&apos;s input can give easy pictures fewer bits.</source>
        <translation>Manche Bilder sind leicht. Ein kleiner Prädiktor, der den Eingang einer Schicht betrachtet, kann leichten Bildern weniger Bits geben.</translation>
    </message>
    <message>
        <source>At four activation bits in the mean, bits chosen for each picture end more accurate than four bits for all.</source>
        <translation>Bei im Mittel vier Aktivierungsbits enden für jedes Bild gewählte Bits genauer als vier Bits für alle.</translation>
    </message>
    <message>
        <source>Weights at 4 bits with learned steps. Baseline: activations at 4 bits. Treatment: 2, 4 or 8 bits a picture, with a cost on the mean beyond 4.</source>
        <translation>Gewichte mit 4 Bit und gelernten Schrittweiten. Vergleichsbasis: Aktivierungen mit 4 Bit. Behandlung: 2, 4 oder 8 Bit je Bild, mit Kosten auf den Mittelwert über 4.</translation>
    </message>
    <message>
        <source>The notebook that this project began with proposes it and gives no figure; published work reports lower cost at like accuracy.</source>
        <translation>Das Notebook, mit dem dieses Projekt begann, schlägt es vor und nennt keine Zahl; veröffentlichte Arbeiten berichten geringere Kosten bei ähnlicher Genauigkeit.</translation>
    </message>
    <message>
        <source>Rounding that keeps the output</source>
        <translation>Rundung, die den Ausgang erhält</translation>
    </message>
    <message>
        <source>Rounding each weight up or down by what it does to the layer&apos;s output, not to the weight.</source>
        <translation>Jedes Gewicht wird danach auf- oder abgerundet, was es mit dem Ausgang der Schicht macht, nicht mit dem Gewicht.</translation>
    </message>
    <message>
        <source>At 3-bit weights without training, adaptive rounding keeps more accuracy than rounding to the nearest.</source>
        <translation>Bei 3-Bit-Gewichten ohne Training erhält adaptives Runden mehr Genauigkeit als Runden auf die nächste Stufe.</translation>
    </message>
    <message>
        <source>The same float network to W3A8 without training, 256 calibration pictures.</source>
        <translation>Dasselbe Gleitkommanetz, ohne Training auf W3A8 quantisiert, 256 Kalibrierungsbilder.</translation>
    </message>
    <message>
        <source>4-bit weights of ResNet-18 and ResNet-50 within about one percent of float, where rounding to the nearest level fails.</source>
        <translation>4-Bit-Gewichte von ResNet-18 und ResNet-50 bis auf etwa ein Prozent an Gleitkomma, wo Runden auf die nächste Stufe versagt.</translation>
    </message>
    <message>
        <source>A sum of two powers keeps the shifts and spaces levels more evenly.</source>
        <translation>Eine Summe zweier Potenzen behält die Verschiebungen bei und verteilt die Stufen gleichmäßiger.</translation>
    </message>
    <message>
        <source>With 3-bit weights and activations, sums of powers of two end at least as accurate as powers of two (half a point allowed).</source>
        <translation>Mit 3-Bit-Gewichten und -Aktivierungen enden Summen von Zweierpotenzen mindestens so genau wie Zweierpotenzen (ein halber Punkt Spielraum).</translation>
    </message>
    <message>
        <source>Three epochs from the float network.</source>
        <translation>Drei Epochen, ausgehend vom Gleitkommanetz.</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10: 92.45, 92.49 and 90.96 % at 4, 3 and 2 bits, from 92.96 %.</source>
        <translation>ResNet-20 auf CIFAR-10: 92,45, 92,49 und 90,96 % bei 4, 3 und 2 Bit, ausgehend von 92,96 %.</translation>
    </message>
    <message>
        <source>Batch-norm statistics at the end</source>
        <translation>Statistiken der Batch-Normalisierung am Ende</translation>
    </message>
    <message>
        <source>Running statistics lag behind weights that jump between levels.</source>
        <translation>Laufende Statistiken hinken Gewichten hinterher, die zwischen Stufen springen.</translation>
    </message>
    <message>
        <source>At W2A2, statistics that are frozen in the last epoch, or taken anew after it, end more accurate.</source>
        <translation>Bei W2A2 enden Statistiken, die in der letzten Epoche eingefroren oder danach neu bestimmt werden, genauer.</translation>
    </message>
    <message>
        <source>Learned steps, three epochs; frozen in the last one, or re-estimated on 512 training pictures.</source>
        <translation>Gelernte Schrittweiten, drei Epochen; in der letzten eingefroren oder auf 512 Trainingsbildern neu geschätzt.</translation>
    </message>
    <message>
        <source>Re-estimation recovers much of what oscillating weights cost low-bit networks.</source>
        <translation>Die Neuschätzung macht vieles von dem wett, was oszillierende Gewichte Netze mit wenigen Bits kosten.</translation>
    </message>
    <message>
        <source>Binary weights</source>
        <translation>Binäre Gewichte</translation>
    </message>
    <message>
        <source>One bit a weight: its sign, times a magnitude a channel.</source>
        <translation>Ein Bit je Gewicht: sein Vorzeichen, mal einen Betrag je Kanal.</translation>
    </message>
    <message>
        <source>Binary weights end within two points of 2-bit ones.</source>
        <translation>Binäre Gewichte enden höchstens zwei Punkte unter 2-Bit-Gewichten.</translation>
    </message>
    <message>
        <source>Three epochs from the float network, activations at 8 bits.</source>
        <translation>Drei Epochen, ausgehend vom Gleitkommanetz, Aktivierungen mit 8 Bit.</translation>
    </message>
    <message>
        <source>DoReFa weights of 1 bit on ResNet-20: 90.54 %, of 2 bits 91.05 %, float 92.13 %.</source>
        <translation>DoReFa-Gewichte mit 1 Bit auf ResNet-20: 90,54 %, mit 2 Bit 91,05 %, Gleitkomma 92,13 %.</translation>
    </message>
    <message>
        <source>Codebook against even levels, without training</source>
        <translation>Codebuch gegen gleichmäßige Stufen, ohne Training</translation>
    </message>
    <message>
        <source>k-means puts levels where weights are.</source>
        <translation>k-means legt Stufen dorthin, wo Gewichte sind.</translation>
    </message>
    <message>
        <source>Without training, a 2-bit codebook keeps more accuracy than 2 evenly spaced bits a channel.</source>
        <translation>Ohne Training erhält ein 2-Bit-Codebuch mehr Genauigkeit als 2 Bit mit gleichmäßig verteilten Stufen je Kanal.</translation>
    </message>
    <message>
        <source>The same float network, quantized to W2A8 without training. The codebook is one a layer, even levels have a scale a channel.</source>
        <translation>Dasselbe Gleitkommanetz, ohne Training auf W2A8 quantisiert. Das Codebuch gilt je Schicht, gleichmäßige Stufen haben eine Skala je Kanal.</translation>
    </message>
    <message>
        <source>Deep Compression keeps accuracy with 4-bit to 5-bit codebooks after fine-tuning.</source>
        <translation>Deep Compression erhält die Genauigkeit mit Codebüchern von 4 bis 5 Bit nach Feinabstimmung.</translation>
    </message>
    <message>
        <source>Distillation temperature</source>
        <translation>Destillationstemperatur</translation>
    </message>
    <message>
        <source>A float teacher&apos;s soft answers tell more than labels do; a temperature softens them further.</source>
        <translation>Die weichen Antworten eines Gleitkomma-Lehrers sagen mehr als Klassenbezeichnungen; eine Temperatur macht sie noch weicher.</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, a teacher at temperature 1, or at 5, ends more accurate than labels alone.</source>
        <translation>Mit 2-Bit-Gewichten und -Aktivierungen endet ein Lehrer mit Temperatur 1 oder mit 5 genauer als die Klassenbezeichnungen allein.</translation>
    </message>
    <message>
        <source>Min-max steps at W2A2 for three epochs; the teacher&apos;s weight in the loss is 0.5.</source>
        <translation>Min-Max-Schrittweiten bei W2A2 für drei Epochen; das Gewicht des Lehrers im Verlust ist 0,5.</translation>
    </message>
    <message>
        <source>W3A8 with DoReFa on a pre-activation ResNet-20: 91.44 % without a teacher, 91.64 % at temperature 1, 80.0 % at temperature 5.</source>
        <translation>W3A8 mit DoReFa auf einem Präaktivierungs-ResNet-20: 91,44 % ohne Lehrer, 91,64 % bei Temperatur 1, 80,0 % bei Temperatur 5.</translation>
    </message>
    <message>
        <source>DoReFa weights</source>
        <translation>DoReFa-Gewichte</translation>
    </message>
    <message>
        <source>A hyperbolic tangent before rounding draws large weights in, so that levels are used evenly.</source>
        <translation>Ein Tangens hyperbolicus vor dem Runden zieht große Gewichte herein, sodass die Stufen gleichmäßig genutzt werden.</translation>
    </message>
    <message>
        <source>With 2-bit weights, DoReFa ends more accurate than rounding over the range.</source>
        <translation>Mit 2-Bit-Gewichten endet DoReFa genauer als Runden über den Bereich.</translation>
    </message>
    <message>
        <source>DoReFa is the classic baseline that later methods are measured against.</source>
        <translation>DoReFa ist die klassische Vergleichsbasis, an der spätere Methoden gemessen werden.</translation>
    </message>
    <message>
        <source>Dynamic fractional training</source>
        <translation>Dynamisches Training mit wenigen Bits</translation>
    </message>
    <message>
        <source>The mean bits that pictures are given may fall while training goes on.</source>
        <translation>Die mittleren Bits, die Bilder bekommen, dürfen im Lauf des Trainings sinken.</translation>
    </message>
    <message>
        <source>A budget that falls from 8 to 4 mean bits ends at least as accurate as 4 mean bits throughout (half a point allowed).</source>
        <translation>Ein Budget, das von 8 auf 4 mittlere Bits sinkt, endet mindestens so genau wie durchgehend 4 mittlere Bits (ein halber Punkt Spielraum).</translation>
    </message>
    <message>
        <source>Adaptive activations with 2, 4 or 8 bits a picture, three epochs.</source>
        <translation>Adaptive Aktivierungen mit 2, 4 oder 8 Bit je Bild, drei Epochen.</translation>
    </message>
    <message>
        <source>Comparable accuracy at a lower cost of training.</source>
        <translation>Vergleichbare Genauigkeit bei geringeren Trainingskosten.</translation>
    </message>
    <message>
        <source>Cross-layer equalisation</source>
        <translation>Schichtübergreifende Angleichung</translation>
    </message>
    <message>
        <source>A channel&apos;s scale can be moved into the next layer without changing the network.</source>
        <translation>Die Skala eines Kanals lässt sich in die nächste Schicht verschieben, ohne das Netz zu verändern.</translation>
    </message>
    <message>
        <source>With one 4-bit scale a tensor and no training, equalised layers keep more accuracy.</source>
        <translation>Mit einer 4-Bit-Skala je Tensor und ohne Training erhalten angeglichene Schichten mehr Genauigkeit.</translation>
    </message>
    <message>
        <source>The same float network to W4A8 without training, one scale a weight tensor.</source>
        <translation>Dasselbe Gleitkommanetz, ohne Training auf W4A8 quantisiert, eine Skala je Gewichtstensor.</translation>
    </message>
    <message>
        <source>8-bit MobileNets close to float with one scale a tensor, where plain quantization fails.</source>
        <translation>8-Bit-MobileNets nahe an Gleitkomma mit einer Skala je Tensor, wo schlichte Quantisierung versagt.</translation>
    </message>
    <message>
        <source>Optimal bits from a sensitivity table</source>
        <translation>Optimale Bits aus einer Empfindlichkeitstabelle</translation>
    </message>
    <message>
        <source>Layers&apos; losses add up nearly enough that an exact solver on measured sensitivities finds good plans.</source>
        <translation>Die Verluste der Schichten addieren sich so annähernd, dass ein exakter Löser auf gemessenen Empfindlichkeiten gute Pläne findet.</translation>
    </message>
    <message>
        <source>Within the memory of 3 bits everywhere, the best of five optimal plans is more accurate than 3 bits everywhere, without training.</source>
        <translation>Innerhalb des Speichers von überall 3 Bit ist der beste von fünf optimalen Plänen genauer als überall 3 Bit, ohne Training.</translation>
    </message>
    <message>
        <source>Weights at 2, 3, 4, 6 or 8 bits, measured loss increase, 2000 pictures for both. The best of the five is chosen on the same test pictures, which flatters it a little.</source>
        <translation>Gewichte mit 2, 3, 4, 6 oder 8 Bit, gemessener Verlustanstieg, 2000 Bilder für beides. Der beste der fünf wird auf denselben Testbildern gewählt, was ihm ein wenig schmeichelt.</translation>
    </message>
    <message>
        <source>ResNet-18 mixed over 4 and 8 bits at a quarter of the way in bit operations: 70.22 %, 4 bits everywhere 68.45 %.</source>
        <translation>ResNet-18, gemischt über 4 und 8 Bit, auf einem Viertel des Weges in Bitoperationen: 70,22 %, überall 4 Bit 68,45 %.</translation>
    </message>
    <message>
        <source>First and last layer</source>
        <translation>Erste und letzte Schicht</translation>
    </message>
    <message>
        <source>The first layer sees the picture, the last one decides: few bits there cost most.</source>
        <translation>Die erste Schicht sieht das Bild, die letzte entscheidet: Wenige Bits kosten dort am meisten.</translation>
    </message>
    <message>
        <source>With 2 bits elsewhere, 4, 8 or 32 bits in the first and the last layer end more accurate than 2 bits there.</source>
        <translation>Mit 2 Bit an allen anderen Stellen enden 4, 8 oder 32 Bit in der ersten und der letzten Schicht genauer als dort 2 Bit.</translation>
    </message>
    <message>
        <source>PACT activations and DoReFa weights at 2 bits, first and last layer at 2, 4, 8 or 32 bits, three epochs: a table of the paper in a small form.</source>
        <translation>PACT-Aktivierungen und DoReFa-Gewichte mit 2 Bit, erste und letzte Schicht mit 2, 4, 8 oder 32 Bit, drei Epochen: eine Tabelle der Veröffentlichung in kleiner Form.</translation>
    </message>
    <message>
        <source>Error of ResNet-20 on CIFAR-10 with 2 bits elsewhere: 21.0, 12.9, 11.1 and 10.9 % with 2, 4, 8 and 32 bits there.</source>
        <translation>Fehler von ResNet-20 auf CIFAR-10 mit 2 Bit an allen anderen Stellen: 21,0, 12,9, 11,1 und 10,9 % mit dort 2, 4, 8 und 32 Bit.</translation>
    </message>
    <message>
        <source>A start from the float network</source>
        <translation>Ein Start vom Gleitkommanetz</translation>
    </message>
    <message>
        <source>Few bits train better from weights that already know the task.</source>
        <translation>Wenige Bits trainieren sich besser aus Gewichten, die die Aufgabe schon kennen.</translation>
    </message>
    <message>
        <source>Four float epochs and then three at W2A2 end more accurate than seven epochs at W2A2 from nothing.</source>
        <translation>Vier Gleitkomma-Epochen und danach drei bei W2A2 enden genauer als sieben Epochen bei W2A2 von Grund auf.</translation>
    </message>
    <message>
        <source>The same number of epochs in all, learned steps.</source>
        <translation>Insgesamt gleich viele Epochen, gelernte Schrittweiten.</translation>
    </message>
    <message>
        <source>PACT&apos;s and LSQ&apos;s authors start low-bit training from trained networks.</source>
        <translation>Die Autoren von PACT und LSQ beginnen das Training mit wenigen Bits bei trainierten Netzen.</translation>
    </message>
    <message>
        <source>Reinforcement learning of bits</source>
        <translation>Bestärkendes Lernen der Bits</translation>
    </message>
    <message>
        <source>An agent that sees layers and is rewarded by accuracy can learn where bits matter.</source>
        <translation>Ein Agent, der Schichten sieht und mit Genauigkeit belohnt wird, kann lernen, wo Bits wichtig sind.</translation>
    </message>
    <message>
        <source>With 40 evaluations each, the agent&apos;s front has a larger hypervolume than that of plans drawn at random, and so has evolution&apos;s.</source>
        <translation>Mit je 40 Bewertungen hat die Front des Agenten ein größeres Hypervolumen als die zufällig gezogener Pläne, und ebenso die der Evolution.</translation>
    </message>
    <message>
        <source>Weights at 2, 4 or 8 bits, evaluated without training on 1000 pictures: 243 plans in all.</source>
        <translation>Gewichte mit 2, 4 oder 8 Bit, ohne Training auf 1000 Bildern bewertet: insgesamt 243 Pläne.</translation>
    </message>
    <message>
        <source>The paper searches 600 episodes on ImageNet networks and compares with fixed bits, not with random search.</source>
        <translation>Die Veröffentlichung sucht 600 Episoden auf ImageNet-Netzen und vergleicht mit festen Bits, nicht mit zufälliger Suche.</translation>
    </message>
    <message>
        <source>Hardware-specific quantization</source>
        <translation>Hardwarespezifische Quantisierung</translation>
    </message>
    <message>
        <source>Accelerators for whole numbers want one symmetric scale a tensor and scales that are a multiplication and a shift.</source>
        <translation>Beschleuniger für ganze Zahlen wollen eine symmetrische Skala je Tensor und Skalen, die aus einer Multiplikation und einer Verschiebung bestehen.</translation>
    </message>
    <message>
        <source>At 8 bits, one fixed-point scale a tensor costs less than half a point against free scales a channel.</source>
        <translation>Bei 8 Bit kostet eine Festkommaskala je Tensor weniger als einen halben Punkt gegenüber freien Skalen je Kanal.</translation>
    </message>
    <message>
        <source>The same float network quantized without training to W8A8 in both ways.</source>
        <translation>Dasselbe Gleitkommanetz, auf beide Arten ohne Training auf W8A8 quantisiert.</translation>
    </message>
    <message>
        <source>8-bit networks mostly keep their float accuracy; per-tensor weights lose more than per-channel ones.</source>
        <translation>8-Bit-Netze behalten meist ihre Gleitkommagenauigkeit; Gewichte je Tensor verlieren mehr als solche je Kanal.</translation>
    </message>
    <message>
        <source>Learnable quantization parameters</source>
        <translation>Lernbare Quantisierungsparameter</translation>
    </message>
    <message>
        <source>The step between levels need not follow from the extremes of the values: it can be a parameter that training moves to where it costs the least accuracy.</source>
        <translation>Die Schrittweite zwischen den Stufen muss nicht aus den Extremwerten folgen: Sie kann ein Parameter sein, den das Training dorthin bewegt, wo er am wenigsten Genauigkeit kostet.</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, learned steps end more accurate than steps from the observed range.</source>
        <translation>Mit 2-Bit-Gewichten und -Aktivierungen enden gelernte Schrittweiten genauer als Schrittweiten aus dem beobachteten Bereich.</translation>
    </message>
    <message>
        <source>From one float network each, both arms train for three epochs at W2A2, first and last layer at 8 bits.</source>
        <translation>Ausgehend von je einem Gleitkommanetz trainieren beide Studienarme drei Epochen bei W2A2, erste und letzte Schicht mit 8 Bit.</translation>
    </message>
    <message>
        <source>The paper reports 2-bit networks on ImageNet a few points above those of earlier quantizers.</source>
        <translation>Die Veröffentlichung berichtet für 2-Bit-Netze auf ImageNet einige Punkte mehr als bei früheren Quantisierern.</translation>
    </message>
    <message>
        <source>LSQ+ against LSQ</source>
        <translation>LSQ+ gegen LSQ</translation>
    </message>
    <message>
        <source>Activations that are not zero-based waste levels on a symmetric grid; a learned offset moves the grid.</source>
        <translation>Aktivierungen, die nicht bei null beginnen, verschwenden Stufen auf einem symmetrischen Raster; ein gelernter Versatz verschiebt das Raster.</translation>
    </message>
    <message>
        <source>At 3-bit activations, a learned offset ends at least as accurate as a learned step alone (half a point allowed).</source>
        <translation>Bei 3-Bit-Aktivierungen endet ein gelernter Versatz mindestens so genau wie eine gelernte Schrittweite allein (ein halber Punkt Spielraum).</translation>
    </message>
    <message>
        <source>All layers but the first and last at W4A3, three epochs. After a ReLU nothing is negative, so that little is to be gained here.</source>
        <translation>Alle Schichten außer der ersten und letzten bei W4A3, drei Epochen. Nach einer ReLU ist nichts negativ, sodass hier wenig zu gewinnen ist.</translation>
    </message>
    <message>
        <source>Gains are reported for networks with negative activations, such as EfficientNet with Swish.</source>
        <translation>Gewinne werden für Netze mit negativen Aktivierungen berichtet, etwa EfficientNet mit Swish.</translation>
    </message>
    <message>
        <source>Non-uniform levels</source>
        <translation>Ungleichmäßige Stufen</translation>
    </message>
    <message>
        <source>Weights crowd around zero; levels of their own can crowd there too.</source>
        <translation>Gewichte drängen sich um null; eigene Stufen können sich dort ebenfalls drängen.</translation>
    </message>
    <message>
        <source>With 2-bit weights, learned levels end more accurate than evenly spaced ones from the range.</source>
        <translation>Mit 2-Bit-Gewichten enden gelernte Stufen genauer als gleichmäßig verteilte aus dem Bereich.</translation>
    </message>
    <message>
        <source>The notebook proposes it and gives no figure.</source>
        <translation>Das Notebook schlägt es vor und nennt keine Zahl.</translation>
    </message>
    <message>
        <source>Learned clipping of activations</source>
        <translation>Gelerntes Abschneiden der Aktivierungen</translation>
    </message>
    <message>
        <source>A clip that training may lower trades rare large activations for finer steps.</source>
        <translation>Eine Abschneidegrenze, die das Training senken darf, tauscht seltene große Aktivierungen gegen feinere Schritte.</translation>
    </message>
    <message>
        <source>With 2-bit activations, PACT ends more accurate than ranges that follow the extremes.</source>
        <translation>Mit 2-Bit-Aktivierungen endet PACT genauer als Bereiche, die den Extremwerten folgen.</translation>
    </message>
    <message>
        <source>Weights at 8 bits, activations at 2 bits but in the first and last layer, three epochs.</source>
        <translation>Gewichte mit 8 Bit, Aktivierungen mit 2 Bit außer in der ersten und letzten Schicht, drei Epochen.</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10 at 2 bits: 89.7 % with PACT, 88.2 % with DoReFa&apos;s fixed clip.</source>
        <translation>ResNet-20 auf CIFAR-10 mit 2 Bit: 89,7 % mit PACT, 88,2 % mit der festen Abschneidegrenze von DoReFa.</translation>
    </message>
    <message>
        <source>Bit-widths that training finds</source>
        <translation>Bitbreiten, die das Training findet</translation>
    </message>
    <message>
        <source>Where step and range are learned, the bits follow; a memory budget in the loss makes them fall where they matter least.</source>
        <translation>Wo Schrittweite und Bereich gelernt werden, ergeben sich die Bits; ein Speicherbudget im Verlust lässt sie dort sinken, wo sie am wenigsten zählen.</translation>
    </message>
    <message>
        <source>Under a budget of the memory of 3 bits, learned bits end at least as accurate as 3 bits everywhere (half a point allowed).</source>
        <translation>Unter einem Budget in Höhe des Speichers von 3 Bit enden gelernte Bits mindestens so genau wie überall 3 Bit (ein halber Punkt Spielraum).</translation>
    </message>
    <message>
        <source>Baseline: 3-bit weights with learned steps. Treatment: parametric weights that begin at 8 bits, with the baseline&apos;s weight memory as the budget. Look at the memory that it ends with too.</source>
        <translation>Vergleichsbasis: 3-Bit-Gewichte mit gelernten Schrittweiten. Behandlung: parametrische Gewichte, die bei 8 Bit beginnen, mit dem Gewichtsspeicher der Vergleichsbasis als Budget. Auch der Speicher, bei dem es endet, ist zu beachten.</translation>
    </message>
    <message>
        <source>ResNet-20 at 70 KB of weights: 8.58 % error learned, 11.30 % at fixed 2 and 4 bits.</source>
        <translation>ResNet-20 bei 70 KB Gewichten: 8,58 % Fehler gelernt, 11,30 % bei festen 2 und 4 Bit.</translation>
    </message>
    <message>
        <source>A multiplication by a power of two is a shift.</source>
        <translation>Eine Multiplikation mit einer Zweierpotenz ist eine Verschiebung.</translation>
    </message>
    <message>
        <source>With 4-bit weights, powers of two end within one point of evenly spaced learned levels.</source>
        <translation>Mit 4-Bit-Gewichten enden Zweierpotenzen höchstens einen Punkt unter gleichmäßig verteilten gelernten Stufen.</translation>
    </message>
    <message>
        <source>Powers of two resolve large weights badly, which the additive kind was made to mend.</source>
        <translation>Zweierpotenzen lösen große Gewichte schlecht auf, was die additive Variante beheben sollte.</translation>
    </message>
    <message>
        <source>Progressive fractional quantization</source>
        <translation>Progressive Quantisierung mit wenigen Bits</translation>
    </message>
    <message>
        <source>Early training needs few bits, late training more.</source>
        <translation>Frühes Training braucht wenige Bits, spätes mehr.</translation>
    </message>
    <message>
        <source>Training that climbs from 2 to 4 bits ends at least as accurate as 4 bits throughout (half a point allowed).</source>
        <translation>Training, das von 2 auf 4 Bit steigt, endet mindestens so genau wie durchgehend 4 Bit (ein halber Punkt Spielraum).</translation>
    </message>
    <message>
        <source>Six epochs from nothing, in stages.</source>
        <translation>Sechs Epochen von Grund auf, stufenweise.</translation>
    </message>
    <message>
        <source>Comparable or better accuracy at a lower cost of training.</source>
        <translation>Vergleichbare oder bessere Genauigkeit bei geringeren Trainingskosten.</translation>
    </message>
    <message>
        <source>Ternary weights</source>
        <translation>Ternäre Gewichte</translation>
    </message>
    <message>
        <source>Zero and one magnitude, chosen from the mean of the weights.</source>
        <translation>Null und ein Betrag, gewählt nach dem Mittelwert der Gewichte.</translation>
    </message>
    <message>
        <source>Ternary weights end at least as accurate as 2-bit ones over the range (half a point allowed), with one level less.</source>
        <translation>Ternäre Gewichte enden mindestens so genau wie 2-Bit-Gewichte über den Bereich (ein halber Punkt Spielraum), mit einer Stufe weniger.</translation>
    </message>
    <message>
        <source>Ternary networks come close to float ones on small tasks.</source>
        <translation>Ternäre Netze kommen bei kleinen Aufgaben nahe an Gleitkommanetze heran.</translation>
    </message>
    <message>
        <source>Edge TPU (8-bit accelerator)</source>
        <translation>Edge TPU (8-Bit-Beschleuniger)</translation>
    </message>
    <message>
        <source>Fast 8-bit symmetric arithmetic, nothing else; slow link for what does not fit on the chip</source>
        <translation>Schnelle symmetrische 8-Bit-Arithmetik, sonst nichts; langsame Anbindung für das, was nicht auf den Chip passt</translation>
    </message>
    <message>
        <source>FPGA fabric (Zynq-7020 class)</source>
        <translation>FPGA-Logik (Klasse Zynq-7020)</translation>
    </message>
    <message>
        <source>Any bits: a multiplier of w × a bits takes about w·a look-up tables</source>
        <translation>Beliebige Bits: Ein Multiplizierer für w × a Bit braucht etwa w·a Lookup-Tabellen</translation>
    </message>
    <message>
        <source>GPU with tensor cores (T4 class)</source>
        <translation>GPU mit Tensorkernen (Klasse T4)</translation>
    </message>
    <message>
        <source>4-bit and 8-bit integers, 16-bit and 32-bit float; equal bits on both sides</source>
        <translation>Ganzzahlen mit 4 und 8 Bit, Gleitkomma mit 16 und 32 Bit; gleiche Bits auf beiden Seiten</translation>
    </message>
    <message>
        <source>Microcontroller (Cortex-M7 class)</source>
        <translation>Mikrocontroller (Klasse Cortex-M7)</translation>
    </message>
    <message>
        <source>SIMD for 8 and 16 bits, 320 KiB of RAM, weights in flash</source>
        <translation>SIMD für 8 und 16 Bit, 320 KiB RAM, Gewichte im Flash</translation>
    </message>
    <message>
        <source>Mobile CPU core (Cortex-A76 class)</source>
        <translation>Mobiler CPU-Kern (Klasse Cortex-A76)</translation>
    </message>
    <message>
        <source>One core with 8-bit dot products; 4 bits save memory, not multiplications</source>
        <translation>Ein Kern mit 8-Bit-Skalarprodukten; 4 Bit sparen Speicher, nicht Multiplikationen</translation>
    </message>
    <message>
        <source>Notebook (simple model)</source>
        <translation>Notebook (einfaches Modell)</translation>
    </message>
    <message>
        <source>Operations and energy by kernel and output channels alone; kept for comparison</source>
        <translation>Operationen und Energie allein nach Kernel und Ausgangskanälen; zum Vergleich beibehalten</translation>
    </message>
    <message>
        <source>Notebook study, second half</source>
        <translation>Notebook-Studie, zweite Hälfte</translation>
    </message>
    <message>
        <source>The conservative mixed plan trained, then its sensitivity, its errors and a progressive run from 8 to 4 bits, on Fashion-MNIST</source>
        <translation>Der vorsichtige gemischte Plan trainiert, dann seine Empfindlichkeit, seine Fehler und ein progressiver Lauf von 8 auf 4 Bit, auf Fashion-MNIST</translation>
    </message>
    <message>
        <source>Notebook study</source>
        <translation>Notebook-Studie</translation>
    </message>
    <message>
        <source>Five presets, 8 epochs on 8000 pictures of Fashion-MNIST</source>
        <translation>Fünf Voreinstellungen, 8 Epochen auf 8000 Bildern von Fashion-MNIST</translation>
    </message>
    <message>
        <source>Progressive study</source>
        <translation>Progressive Studie</translation>
    </message>
    <message>
        <source>Direct training at 4 bits against seven schedules that end there, 8 epochs each on 4000 pictures of Fashion-MNIST: about three minutes on two cores</source>
        <translation>Direktes Training mit 4 Bit gegen sieben Zeitpläne, die dort enden, je 8 Epochen auf 4000 Bildern von Fashion-MNIST: etwa drei Minuten auf zwei Kernen</translation>
    </message>
    <message>
        <source>Calibration study</source>
        <translation>Kalibrierungsstudie</translation>
    </message>
    <message>
        <source>One network trained in fp32, then quantized without training by five observers: half a minute on two cores</source>
        <translation>Ein in fp32 trainiertes Netz, dann von fünf Beobachtern ohne Training quantisiert: eine halbe Minute auf zwei Kernen</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>Schnelle Tour</translation>
    </message>
    <message>
        <source>Five presets, 3 epochs on 4000 pictures of Fashion-MNIST: about a minute on two cores</source>
        <translation>Fünf Voreinstellungen, 3 Epochen auf 4000 Bildern von Fashion-MNIST: etwa eine Minute auf zwei Kernen</translation>
    </message>
    <message>
        <source>Search study</source>
        <translation>Suchstudie</translation>
    </message>
    <message>
        <source>One network trained in fp32, then five strategies that look for bits within 0.25 MB, 30 plans of 243 each</source>
        <translation>Ein in fp32 trainiertes Netz, dann fünf Strategien, die Bits innerhalb von 0,25 MB suchen, je 30 von 243 Plänen</translation>
    </message>
    <message>
        <source>Float (fp32)</source>
        <translation>Gleitkomma (fp32)</translation>
    </message>
    <message>
        <source>No quantization: the baseline</source>
        <translation>Keine Quantisierung: die Vergleichsbasis</translation>
    </message>
    <message>
        <source>Uniform 8 bits</source>
        <translation>Einheitlich 8 Bit</translation>
    </message>
    <message>
        <source>8 bits everywhere: safe on most hardware</source>
        <translation>Überall 8 Bit: sicher auf den meisten Geräten</translation>
    </message>
    <message>
        <source>Mixed, conservative</source>
        <translation>Gemischt, vorsichtig</translation>
    </message>
    <message>
        <source>First and last layers at 8 bits, convolutions at 6, linear layers at 4</source>
        <translation>Erste und letzte Schicht mit 8 Bit, Faltungen mit 6, lineare Schichten mit 4</translation>
    </message>
    <message>
        <source>Mixed, aggressive</source>
        <translation>Gemischt, aggressiv</translation>
    </message>
    <message>
        <source>First layer at 8 bits, convolutions at 4, linear layers at 3, the last at 6</source>
        <translation>Erste Schicht mit 8 Bit, Faltungen mit 4, lineare Schichten mit 3, die letzte mit 6</translation>
    </message>
    <message>
        <source>Ultra low</source>
        <translation>Extrem niedrig</translation>
    </message>
    <message>
        <source>First and last layers at 4 bits, convolutions at 3, linear layers at 2</source>
        <translation>Erste und letzte Schicht mit 4 Bit, Faltungen mit 3, lineare Schichten mit 2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CostText</name>
    <message>
        <source>Model size</source>
        <translation>Modellgröße</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Mittlere Gewichtsbits</translation>
    </message>
    <message>
        <source>Sum of weight bits</source>
        <translation>Summe der Gewichtsbits</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>BOPs je Bild</translation>
    </message>
    <message>
        <source>10⁶</source>
        <translation>10⁶</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>Energie je Bild</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Latency per picture</source>
        <translation>Latenz je Bild</translation>
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
        <translation>&amp;Daten holen…</translation>
    </message>
    <message>
        <source>Download CIFAR-10 or MNIST from where their authors publish them</source>
        <translation>CIFAR-10 oder MNIST von dort herunterladen, wo ihre Autoren sie veröffentlichen</translation>
    </message>
    <message>
        <source>%1 has come.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataFetcher</name>
    <message>
        <source>%1 is there already, but is not the whole data set: move it away first.</source>
        <translation>%1 ist schon vorhanden, aber nicht der vollständige Datensatz: Bitte zuerst beiseitelegen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: Bitte prüfen, wer dort schreiben darf.</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free: make room, or set XDG_DATA_HOME to another place.</source>
        <translation>In %2 werden %1 gebraucht, frei sind %3: Bitte Platz schaffen oder XDG_DATA_HOME auf einen anderen Ort setzen.</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Wird entpackt</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2: check who may write there.</source>
        <translation>%1 kann nicht nach %2 verschoben werden: Bitte prüfen, wer dort schreiben darf.</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataForm</name>
    <message>
        <source> pictures</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmentieren</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>found by name</source>
        <translation>nach Namen gesucht</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>The data set that is trained and tested on</source>
        <translation>Der Datensatz, auf dem trainiert und getestet wird</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Channels × height × width of a picture, and the number of classes</source>
        <translation>Kanäle × Höhe × Breite eines Bildes und die Zahl der Klassen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Folder or file of the data set; empty: searched for by its name</source>
        <translation>Ordner oder Datei des Datensatzes; leer: wird nach seinem Namen gesucht</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Number of training pictures; 0 takes all</source>
        <translation>Zahl der Trainingsbilder; 0 nimmt alle</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Number of test pictures; 0 takes all. More of them make the interval of the accuracy narrower.</source>
        <translation>Zahl der Testbilder; 0 nimmt alle. Mehr davon machen das Intervall der Genauigkeit schmaler.</translation>
    </message>
    <message>
        <source>Random crop with 4 pixels of padding and random horizontal flip of the training pictures. Choosing a data set turns it on where it helps: on photographs, not on digits or centred clothes.</source>
        <translation>Zufälliger Ausschnitt mit 4 Pixeln Rand und zufällige waagerechte Spiegelung der Trainingsbilder. Die Wahl eines Datensatzes schaltet dies ein, wo es hilft: bei Fotos, nicht bei Ziffern oder zentrierten Kleidungsstücken.</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>Blau, Grün, Rot</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>How pixels are scaled: less a mean, over a deviation. A network that was trained elsewhere needs the convention that it was trained with.</source>
        <translation>Wie die Pixel skaliert werden: abzüglich eines Mittelwerts, geteilt durch eine Abweichung. Ein anderswo trainiertes Netz braucht die Konvention, mit der es trainiert wurde.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>The order in which the network takes the colours</source>
        <translation>Die Reihenfolge, in der das Netz die Farben erwartet</translation>
    </message>
    <message>
        <source>as the experiment says</source>
        <translation>wie das Experiment angibt</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1, %2 Klassen</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (angenommen)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataPackage</name>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</source>
        <translation>60.000 Farbfotos von 32×32 Pixeln in zehn Klassen, von Alex Krizhevsky, Vinod Nair und Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, by Yann LeCun, Corinna Cortes and Christopher Burges (http://yann.lecun.com/exdb/mnist)</source>
        <translation>70.000 handgeschriebene Ziffern von 28×28 Pixeln, von Yann LeCun, Corinna Cortes und Christopher Burges (http://yann.lecun.com/exdb/mnist)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataShape</name>
    <message>
        <source>%1 needs a folder: give it in Setup, under Path.</source>
        <translation>%1 braucht einen Ordner: Bitte in der „Einrichtung“ unter „Pfad“ angeben.</translation>
    </message>
</context>
<context>
    <name>bitsmith::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>bitsmith::Document</name>
    <message>
        <source>network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>hardware %1</source>
        <translation>Hardware %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
    <message>
        <source>snap to %1</source>
        <translation>Anpassen an %1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>Öffnen von %1</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>Koppeln</translation>
    </message>
    <message>
        <source>untie</source>
        <translation>Entkoppeln</translation>
    </message>
</context>
<context>
    <name>bitsmith::Download</name>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: Bitte prüfen, wer dort schreiben darf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 bytes that %3 has.</source>
        <translation>%1 sendet mehr als die %2 Byte, die %3 hat.</translation>
    </message>
    <message>
        <source>%1 does not go on with what is there of %2.</source>
        <translation>%1 setzt nicht bei dem an, was von %2 schon da ist.</translation>
    </message>
    <message>
        <source>%1 does not have %2 (status %3).</source>
        <translation>%1 hat %2 nicht (Status %3).</translation>
    </message>
    <message>
        <source>The connection to %1 ended before %2 was complete.</source>
        <translation>Die Verbindung zu %1 endete, bevor %2 vollständig war.</translation>
    </message>
    <message>
        <source>%1 could not be got from %2: %3</source>
        <translation>%1 konnte nicht von %2 geholt werden: %3</translation>
    </message>
    <message>
        <source>%1 of %2 has another checksum than it should (SHA-256 %3, expected %4) and was thrown away.</source>
        <translation>%1 von %2 hat eine andere Prüfsumme als vorgesehen (SHA-256 %3, erwartet %4) und wurde verworfen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: check who may write there.</source>
        <translation>%1 kann nicht geschrieben werden: Bitte prüfen, wer dort schreiben darf.</translation>
    </message>
    <message>
        <source>Try again later; what has come is kept.</source>
        <translation>Bitte später erneut versuchen; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is not secured by TLS: data sets are got from https places alone.</source>
        <translation>%1 ist nicht durch TLS gesichert: Datensätze werden nur von https-Adressen geholt.</translation>
    </message>
</context>
<context>
    <name>bitsmith::EditHistory</name>
    <message>
        <source>History of edits</source>
        <translation>Verlauf der Bearbeitungen</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>bitsmith::EngineRequest</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>Die Engine wurde durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>Die Engine endete mit Status %1 ohne Meldung.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer to &quot;%1&quot; is not JSON (%2).</source>
        <translation>Die Antwort der Engine auf „%1“ ist kein JSON (%2).</translation>
    </message>
</context>
<context>
    <name>bitsmith::ErrorsPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, nicht quantisiert</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymmetrisch</translation>
    </message>
    <message>
        <source>dynamic, levels of the last batch</source>
        <translation>dynamisch, Stufen des letzten Batches</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>je Kanal</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>je Tensor</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
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
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>über die Kanäle</translation>
    </message>
    <message>
        <source>over batches</source>
        <translation>über die Batches</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Max error</source>
        <translation>Größter Fehler</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Errors run</source>
        <translation>Fehlerlauf</translation>
    </message>
    <message>
        <source>The errors run whose findings are shown</source>
        <translation>Der Fehlerlauf, dessen Ergebnisse gezeigt werden</translation>
    </message>
    <message>
        <source>Analyse errors</source>
        <translation>Fehler analysieren</translation>
    </message>
    <message>
        <source>Previous layer (Page up)</source>
        <translation>Vorherige Schicht (Bild auf)</translation>
    </message>
    <message>
        <source>Next layer (Page down)</source>
        <translation>Nächste Schicht (Bild ab)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Weights or activation</source>
        <translation>Gewichte oder Aktivierung</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>input activation</source>
        <translation>Eingangsaktivierung</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows what is rare</source>
        <translation>Logarithmische Häufigkeiten: zeigt, was selten ist</translation>
    </message>
    <message>
        <source>the layers’ outputs</source>
        <translation>Ausgänge der Schichten</translation>
    </message>
    <message>
        <source>the layers’ inputs</source>
        <translation>Eingänge der Schichten</translation>
    </message>
    <message>
        <source>All layers, SQNR &amp;of</source>
        <translation>Alle Schichten, SQNR &amp;für</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>Es gibt noch keinen trainierten Lauf: zuerst einen mit „Starten“ trainieren</translation>
    </message>
    <message>
        <source>Measures what the plan of the table does to the layers of “%1”</source>
        <translation>Misst, was der Plan der Tabelle mit den Schichten von „%1“ macht</translation>
    </message>
    <message>
        <source>When a run has been trained, “Analyse errors” measures what quantization does to each of its layers: histograms with the levels, and where errors arise.</source>
        <translation>Wenn ein Lauf trainiert ist, misst „Fehler analysieren“, was die Quantisierung mit jeder seiner Schichten macht: Histogramme mit den Stufen und wo Fehler entstehen.</translation>
    </message>
    <message>
        <source>No errors run yet. “Analyse errors” measures what the plan of the table does to each layer of “%1”; it takes seconds.</source>
        <translation>Noch kein Fehlerlauf. „Fehler analysieren“ misst, was der Plan der Tabelle mit jeder Schicht von „%1“ macht; das dauert Sekunden.</translation>
    </message>
    <message>
        <source>%1, weight</source>
        <translation>%1, Gewicht</translation>
    </message>
    <message>
        <source>%1, input activation</source>
        <translation>%1, Eingangsaktivierung</translation>
    </message>
    <message>
        <source>The pictures are still going through the network.</source>
        <translation>Die Bilder laufen noch durch das Netz.</translation>
    </message>
    <message>
        <source>no error: fp32</source>
        <translation>kein Fehler: fp32</translation>
    </message>
    <message>
        <source>Error: quantized − float</source>
        <translation>Fehler: quantisiert − Gleitkomma</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 test pictures in %2 batches. Accuracy on them, with 95 % interval: float %3, quantized %4.</source>
        <translation>%1 Testbilder in %2 Batches. Genauigkeit darauf, mit 95-%-Intervall: Gleitkomma %3, quantisiert %4.</translation>
    </message>
    <message>
        <source>Being measured: %1 %</source>
        <translation>Wird gemessen: %1 %</translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest.</source>
        <translation>Nicht abgeschlossen: Den Lauf in der Liste der Läufe fortsetzen, um den Rest zu erhalten.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExperimentActions</name>
    <message>
        <source>&amp;Open experiment…</source>
        <translation>&amp;Experiment öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save experiment as…</source>
        <translation>Experiment &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does what Run does, with the same result</source>
        <translation>Die bitsmith-cli-Zeile, die dasselbe tut wie „Starten“, mit demselben Ergebnis</translation>
    </message>
    <message>
        <source>Run a s&amp;hipped experiment</source>
        <translation>&amp;Mitgeliefertes Experiment ausführen</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>Experimente (*.json);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>„%1“ ist eine Studie mit %n Lauf.</numerusform>
            <numerusform>„%1“ ist eine Studie mit %n Läufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimente (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportDialog</name>
    <message>
        <source>weights without their lowest code</source>
        <translation>Gewichte ohne ihren kleinsten Code</translation>
    </message>
    <message>
        <source>4-bit types for weights of up to 4 bits</source>
        <translation>4-Bit-Typen für Gewichte mit höchstens 4 Bit</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · %2</translation>
    </message>
    <message>
        <source>accuracy %1, %2× smaller than fp32</source>
        <translation>Genauigkeit %1, %2× kleiner als fp32</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Was verloren ginge</translation>
    </message>
    <message>
        <source>into scales and biases: the integers stay as they were trained</source>
        <translation>in Skalen und Bias-Werte: die Ganzzahlen bleiben, wie sie trainiert wurden</translation>
    </message>
    <message>
        <source>into the weights, which are quantized anew, as converters do</source>
        <translation>in die Gewichte, die neu quantisiert werden, wie es Konverter tun</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>−127 instead of −128, for runtimes that have no room for it</source>
        <translation>−127 statt −128, für Laufzeitumgebungen, die dafür keinen Platz haben</translation>
    </message>
    <message>
        <source>Smaller files; needs a runtime that knows opset 21</source>
        <translation>Kleinere Dateien; braucht eine Laufzeitumgebung, die Opset 21 kennt</translation>
    </message>
    <message>
        <source>on 1,000 test pictures</source>
        <translation>auf 1.000 Testbildern</translation>
    </message>
    <message>
        <source>on 100 test pictures</source>
        <translation>auf 100 Testbildern</translation>
    </message>
    <message>
        <source>Batch &amp;norms</source>
        <translation>Batch-&amp;Normalisierungen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>Ermittelt, was verloren ginge…</translation>
    </message>
    <message>
        <source>Stopped: nothing was checked, and a file that was not complete was not kept.</source>
        <translation>Angehalten: Nichts wurde geprüft, und eine unvollständige Datei wurde nicht behalten.</translation>
    </message>
    <message>
        <source>This run cannot be written so: %1</source>
        <translation>Dieser Lauf lässt sich so nicht schreiben: %1</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be written to: choose another.</source>
        <translation>%1 ist kein Ordner, in den geschrieben werden kann: Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The file was written, but it could not be read again to be checked.</source>
        <translation>Die Datei wurde geschrieben, ließ sich aber zur Prüfung nicht wieder einlesen.</translation>
    </message>
    <message>
        <source>The file was written, but it disagrees with the run on more than 1 % of the pictures: see below.</source>
        <translation>Die Datei wurde geschrieben, weicht aber bei mehr als 1 % der Bilder vom Lauf ab: siehe unten.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: choose another.</source>
        <translation>Den Ordner %1 gibt es nicht: Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message>
        <source>Weights and biases packed without gaps: %1.</source>
        <translation>Gewichte und Bias-Werte lückenlos gepackt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>%n Batch-Normalisierung in ihre Schicht eingerechnet</numerusform>
            <numerusform>%n Batch-Normalisierungen in ihre Schichten eingerechnet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 weights moved by one step.</source>
        <translation>%1; %2 Gewichte um einen Schritt verschoben.</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 test pictures (%3 %)</source>
        <translation>dieselbe Klasse bei %1 von %2 Testbildern (%3 %)</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 pictures of noise (%3 %)</source>
        <translation>dieselbe Klasse bei %1 von %2 Rauschbildern (%3 %)</translation>
    </message>
    <message>
        <source>largest difference of a score %1, of scores up to %2</source>
        <translation>größte Abweichung eines Klassenwerts %1, bei Werten bis %2</translation>
    </message>
    <message>
        <source>accuracy %1, before %2</source>
        <translation>Genauigkeit %1, vorher %2</translation>
    </message>
    <message>
        <source>Nothing of this run is lost.</source>
        <translation>Von diesem Lauf geht nichts verloren.</translation>
    </message>
    <message>
        <source>Of this run this is lost or put differently:</source>
        <translation>Von diesem Lauf geht verloren oder wird anders ausgedrückt:</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>Batch-Normalisierungen</translation>
    </message>
    <message>
        <source>As deployed</source>
        <translation>Wie eingesetzt</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Wieder eingelesen</translation>
    </message>
    <message>
        <source>Not read again</source>
        <translation>Nicht wieder eingelesen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
</context>
<context>
    <name>bitsmith::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>Daten holen</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>%1 – is here</source>
        <translation>%1 – ist vorhanden</translation>
    </message>
    <message>
        <source>Download of %1 from %2, checked by SHA-256; goes to %3</source>
        <translation>Download von %1 von %2, mit SHA-256 geprüft; kommt nach %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>It is here: choose “%1” as data set above the table.</source>
        <translation>Es ist vorhanden: Bitte über der Tabelle „%1“ als Datensatz wählen.</translation>
    </message>
    <message>
        <source>%1 of %2 have come; the rest can be got.</source>
        <translation>%1 von %2 sind da; der Rest kann geholt werden.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Holen</translation>
    </message>
</context>
<context>
    <name>bitsmith::GraphLegend</name>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>not known: “Measure sensitivity” in its panel finds it out</source>
        <translation>nicht bekannt: „Empfindlichkeit messen“ im zugehörigen Bereich ermittelt sie</translation>
    </message>
    <message>
        <source>not known: “%1” measured another network or other bits</source>
        <translation>nicht bekannt: „%1“ hat ein anderes Netz oder andere Bits gemessen</translation>
    </message>
    <message>
        <source>Error, SQNR in dB</source>
        <translation>Fehler, SQNR in dB</translation>
    </message>
    <message>
        <source>not known: “Analyse errors” in the panel Errors finds it out</source>
        <translation>nicht bekannt: „Fehler analysieren“ im Bereich „Fehler“ ermittelt ihn</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>error (SQNR)</source>
        <translation>Fehler (SQNR)</translation>
    </message>
</context>
<context>
    <name>bitsmith::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Vorherige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareChart</name>
    <message>
        <source>Configurations side by side</source>
        <translation>Konfigurationen nebeneinander</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>bound by %1</source>
        <translation>begrenzt durch %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message>
        <source>Snap to hardware</source>
        <translation>An Hardware anpassen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>und %n weitere Schicht</numerusform>
            <numerusform>und %n weitere Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 executes the plan as it is</source>
        <translation>%1 führt den Plan aus, wie er ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>%1 von %n Schicht kann auf %2 nicht wie gewählt ausgeführt werden: siehe Markierungen.</numerusform>
            <numerusform>%1 von %n Schichten können auf %2 nicht wie gewählt ausgeführt werden: siehe Markierungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrites bits, schemes, scales and methods to those that %1 executes; locked layers keep theirs.</source>
        <translation>Ändert Bits, Schemata, Skalen und Methoden in solche, die %1 ausführt; gesperrte Schichten behalten die ihren.</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwarePanel</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Konvention</translation>
    </message>
    <message>
        <source>Whose definition bit operations follow</source>
        <translation>Wessen Definition die Bitoperationen folgen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Pictures at a time: weights are read once a batch, activations are those of all its pictures</source>
        <translation>Bilder auf einmal: Gewichte werden einmal je Batch gelesen, Aktivierungen sind die aller seiner Bilder</translation>
    </message>
    <message>
        <source>batch as profile</source>
        <translation>Batch wie Profil</translation>
    </message>
    <message>
        <source>batch </source>
        <translation>Batch </translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Konfigurationen</translation>
    </message>
    <message>
        <source>What stands side by side</source>
        <translation>Was nebeneinandersteht</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The figures of the hardware profile and their sources; a copy of it can be edited</source>
        <translation>Die Werte des Hardwareprofils und ihre Quellen; eine Kopie davon kann bearbeitet werden</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>Profil…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saves the bars as a picture or all figures as CSV</source>
        <translation>Speichert die Balken als Bild oder alle Kennzahlen als CSV</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>dieser Plan</translation>
    </message>
    <message>
        <source>this plan, %1 as edited</source>
        <translation>dieser Plan, %1 wie bearbeitet</translation>
    </message>
    <message>
        <source>this plan on %1</source>
        <translation>dieser Plan auf %1</translation>
    </message>
    <message>
        <source>%1 does not tell this figure: choose another device above the table.</source>
        <translation>%1 liefert diese Kennzahl nicht: Bitte über der Tabelle ein anderes Gerät wählen.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Finished runs that are checked in the Runs panel</source>
        <translation>Abgeschlossene Läufe, die im Bereich „Läufe“ angekreuzt sind</translation>
    </message>
    <message>
        <source>This plan on other devices</source>
        <translation>Dieser Plan auf anderen Geräten</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTable</name>
    <message>
        <source>Configurations layer by layer</source>
        <translation>Konfigurationen Schicht für Schicht</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTableModel</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareViews</name>
    <message>
        <source>&amp;Hardware profiles…</source>
        <translation>&amp;Hardwareprofile…</translation>
    </message>
</context>
<context>
    <name>bitsmith::HelpActions</name>
    <message>
        <source>User &amp;guide</source>
        <translation>Benutzer&amp;handbuch</translation>
    </message>
    <message>
        <source>&amp;About Bitsmith</source>
        <translation>&amp;Über Bitsmith</translation>
    </message>
    <message>
        <source>About Bitsmith</source>
        <translation>Über Bitsmith</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;A workbench for mixed-precision quantization with hardware co-design.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;Eine Werkbank für die Quantisierung mit gemischter Präzision im gemeinsamen Entwurf mit der Hardware.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitsmith::HistogramPlot</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>%1 to %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; values, %4 %</source>
        <translation>%1 bis %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; Werte, %4 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabActions</name>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Values of a layer need a trained run of this network on these pictures: train it (Run), or choose a distribution.</source>
        <translation>Werte einer Schicht erfordern einen trainierten Lauf dieses Netzes auf diesen Bildern: Bitte trainieren (Starten) oder eine Verteilung wählen.</translation>
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
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>Wertebereich</translation>
    </message>
    <message>
        <source>Error against bits, and ranges of channels</source>
        <translation>Fehler über den Bits und Bereiche der Kanäle</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabFormulas</name>
    <message>
        <source>→ rounded up to the scale&apos;s form:</source>
        <translation>→ aufgerundet auf die Form der Skala:</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Nullpunkt</translation>
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
        <translation>kein Fehler: Jeder Wert ist eine Stufe</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Levels in use</source>
        <translation>Genutzte Stufen</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>1 everywhere (pass-through)</source>
        <translation>überall 1 (durchgelassen)</translation>
    </message>
    <message>
        <source>1 where %1 ≤ round(x / s) + z ≤ %2, 0 outside</source>
        <translation>1, wo %1 ≤ round(x / s) + z ≤ %2, sonst 0</translation>
    </message>
    <message>
        <source>Scale, zero point and levels are those of the first of %1 channels; the errors are of all.</source>
        <translation>Skala, Nullpunkt und Stufen sind die des ersten von %1 Kanälen; die Fehler sind die aller Kanäle.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPanel</name>
    <message>
        <source>Apply to the &amp;layer</source>
        <translation>Auf die &amp;Schicht anwenden</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Eingangsaktivierungen</translation>
    </message>
    <message>
        <source>Of the layer</source>
        <translation>Aus der Schicht</translation>
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
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>Normal with outliers</source>
        <translation>Normal mit Ausreißern</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymmetrisch</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>je Tensor</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>je Kanal</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>Min-Max</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>kleinster quadratischer Fehler</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>durchgelassen</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Which quantizer of the layer is tried</source>
        <translation>Welcher Quantisierer der Schicht ausprobiert wird</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Those of the trained run that is selected, or drawn from a distribution of variance 1</source>
        <translation>Die des ausgewählten trainierten Laufs oder aus einer Verteilung der Varianz 1 gezogen</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>1 to 16</source>
        <translation>1 bis 16</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>How integers are laid over the range</source>
        <translation>Wie Ganzzahlen über den Bereich gelegt werden</translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation>Granularität</translation>
    </message>
    <message>
        <source>One scale for all values, or one for each output channel</source>
        <translation>Eine Skala für alle Werte oder eine je Ausgangskanal</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>What the straight-through estimator lets through outside the range</source>
        <translation>Was der Straight-Through-Schätzer außerhalb des Bereichs durchlässt</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>How the range is found from the values</source>
        <translation>Wie der Bereich aus den Werten bestimmt wird</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range</source>
        <translation>Anteil der Werte, der im Bereich liegt</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Lower end of the range; it can be dragged in the plot, too</source>
        <translation>Unteres Ende des Bereichs; es kann auch im Diagramm gezogen werden</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Upper end of the range; it can be dragged in the plot, too</source>
        <translation>Oberes Ende des Bereichs; es kann auch im Diagramm gezogen werden</translation>
    </message>
    <message>
        <source>Back to the range that the observer finds</source>
        <translation>Zurück zu dem Bereich, den der Beobachter bestimmt</translation>
    </message>
    <message>
        <source>Gives the layer these bits, scheme, granularity and gradient, in one step to undo</source>
        <translation>Gibt der Schicht diese Bits, dieses Schema, diese Granularität und diesen Gradienten, in einem Schritt rückgängig zu machen</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Schicht &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reading the values of %1…</source>
        <translation>Die Werte von %1 werden gelesen…</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt; of “%2”: %3</source>
        <translation>Schicht &lt;b&gt;%1&lt;/b&gt; von „%2“: %3</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%1 von %2 Werten</translation>
    </message>
    <message>
        <source>quantizer from the lab</source>
        <translation>Quantisierer aus dem Labor</translation>
    </message>
    <message>
        <source>What the quantizer does</source>
        <translation>Was der Quantisierer bewirkt</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formeln</translation>
    </message>
    <message>
        <source>Float and quantized</source>
        <translation>Gleitkomma und quantisiert</translation>
    </message>
    <message>
        <source>Error against bits</source>
        <translation>Fehler über Bits</translation>
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
        <translation>Werte, %</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Quantizer over its values</source>
        <translation>Quantisierer über seinen Werten</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabValuesPlot</name>
    <message>
        <source>Values, %</source>
        <translation>Werte, %</translation>
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
        <translation>Gleitkommawerte und quantisierte Werte</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message numerus="yes">
        <source>Quantized, %n bit(s)</source>
        <translation>
            <numerusform>Quantisiert, %n Bit</numerusform>
            <numerusform>Quantisiert, %n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, σ %4
%5 different, %6 % zero</source>
        <comment>figures of values</comment>
        <translation>%1 bis %2, Mittel %3, σ %4
%5 verschiedene, %6 % null</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabelsDialog</name>
    <message>
        <source>Tags and note</source>
        <translation>Tags und Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: these tags are on all of them</source>
        <translation>
            <numerusform>%n Lauf: Diese Tags hat er</numerusform>
            <numerusform>%n Läufe: Diese Tags haben alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>paper, baseline</source>
        <translation>paper, baseline</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What this run was for, and what it came to</source>
        <translation>Wofür dieser Lauf war und was dabei herauskam</translation>
    </message>
    <message>
        <source>Separate tags by commas. Find them with tag:paper above the runs.</source>
        <translation>Tags durch Kommas trennen. Über den Läufen lassen sie sich mit tag:paper finden.</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
</context>
<context>
    <name>bitsmith::LanguageActions</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>The language changes when the hardware profile that is being edited is saved or given up.</source>
        <translation>Die Sprache wechselt, sobald das Hardwareprofil, das gerade bearbeitet wird, gespeichert oder verworfen ist.</translation>
    </message>
    <message>
        <source>The language changes when the download has ended.</source>
        <translation>Die Sprache wechselt, sobald das Herunterladen beendet ist.</translation>
    </message>
    <message>
        <source>The language changes when the model has been exported.</source>
        <translation>Die Sprache wechselt, sobald das Modell exportiert ist.</translation>
    </message>
    <message>
        <source>The language changes when the report has been written.</source>
        <translation>Die Sprache wechselt, sobald der Bericht geschrieben ist.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LayerViewPlot</name>
    <message>
        <source>Weight, in steps of its quantizer</source>
        <translation>Gewicht, in Schritten seines Quantisierers</translation>
    </message>
    <message>
        <source>Weight, in scales of its quantizer</source>
        <translation>Gewicht, in Skalen seines Quantisierers</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weights, quantizer and gradient of the layer</source>
        <translation>Gewichte, Quantisierer und Gradient der Schicht</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Level it goes to</source>
        <translation>Stufe, auf die es geht</translation>
    </message>
    <message>
        <source>Mean |gradient|</source>
        <translation>Mittlerer |Gradient|</translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveActions</name>
    <message>
        <source>&amp;Live accuracy</source>
        <translation>&amp;Live-Genauigkeit</translation>
    </message>
    <message>
        <source>Measure the accuracy of the plan as it is edited (Ctrl+Shift+L)</source>
        <translation>Die Genauigkeit des Plans während der Bearbeitung messen (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Clear the tr&amp;ail of tried plans</source>
        <translation>Sp&amp;ur ausprobierter Pläne löschen</translation>
    </message>
    <message>
        <source>Takes the plans that were measured by hand out of Trade-offs</source>
        <translation>Entfernt die von Hand gemessenen Pläne aus „Abwägungen“</translation>
    </message>
    <message>
        <source>%1 It is started again, and the last question is asked again; plan and trail are as they were.</source>
        <translation>%1 Sie wird neu gestartet und die letzte Anfrage wiederholt; Plan und Spur sind unverändert.</translation>
    </message>
    <message>
        <source>needs a trained run of this network on these pictures: train it with preset fp32 (Run), or choose such a run under Runs</source>
        <translation>braucht einen trainierten Lauf dieses Netzes auf diesen Bildern: mit der Voreinstellung fp32 trainieren („Starten“) oder einen solchen Lauf unter „Läufe“ auswählen</translation>
    </message>
    <message>
        <source>Tried by hand</source>
        <translation>Von Hand ausprobiert</translation>
    </message>
    <message>
        <source>tried plan %1</source>
        <translation>ausprobierter Plan %1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n gesperrte Schicht behält die ihren.</numerusform>
            <numerusform>%n gesperrte Schichten behalten die ihren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveEngine</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>No trained network is open.</source>
        <translation>Es ist kein trainiertes Netz geöffnet.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>Die Engine wurde durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>The engine ended with status %1.</source>
        <translation>Die Engine endete mit Status %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) again and did not last. Free some memory or choose another run, then try again.</source>
        <translation>
            <numerusform>%1 Sie wurde %n-mal neu gestartet und hielt nicht durch. Bitte Speicher freigeben oder einen anderen Lauf wählen und es dann noch einmal versuchen.</numerusform>
            <numerusform>%1 Sie wurde %n-mal neu gestartet und hielt nicht durch. Bitte Speicher freigeben oder einen anderen Lauf wählen und es dann noch einmal versuchen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Abwägungen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Quantizers</source>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
    <message>
        <source>Runs are going on</source>
        <translation>Es laufen noch Läufe</translation>
    </message>
    <message>
        <source>Stop the runs and quit? They keep their checkpoints and can be resumed next time.</source>
        <translation>Die Läufe anhalten und beenden? Sie behalten ihre Prüfpunkte und können beim nächsten Mal fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends them.</source>
        <translation>Aufträge auf einem Cluster laufen weiter und können beim nächsten Mal wieder verfolgt werden; „Anhalten“ in der Liste der Läufe beendet sie.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>bitsmith::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>What the message proposes</source>
        <translation>Was die Meldung vorschlägt</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>ONNX-Modelle (*.onnx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1: %n Schicht</numerusform>
            <numerusform>%1: %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs; pixels are scaled as “%3”: change that in Setup where it was trained otherwise.</source>
        <translation>%1 Parameter, %2 MACs; Pixel werden wie „%3“ skaliert: Bitte in der „Einrichtung“ ändern, wenn anders trainiert wurde.</translation>
    </message>
    <message>
        <source>No data set has pictures of %1 in %2 classes: choose a folder of such pictures in Setup, under Path.</source>
        <translation>Kein Datensatz hat Bilder der Form %1 in %2 Klassen: Bitte in der „Einrichtung“ unter „Pfad“ einen Ordner mit solchen Bildern wählen.</translation>
    </message>
    <message>
        <source>The data set is %1 now, whose pictures it takes.</source>
        <translation>Der Datensatz ist jetzt %1, dessen Bilder das Netz annimmt.</translation>
    </message>
    <message>
        <source>Import bit-widths</source>
        <translation>Bitbreiten importieren</translation>
    </message>
    <message>
        <source>Bit configurations of AIMET, HAWQ, NNCF and others (*.json *.encodings);;All files (*)</source>
        <translation>Bitkonfigurationen von AIMET, HAWQ, NNCF und anderen (*.json *.encodings);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>tied: %1 has weight bits %2 there and gets %3, those of %4</source>
        <translation>gekoppelt: %1 hat dort die Gewichtsbits %2 und bekommt %3, die von %4</translation>
    </message>
    <message>
        <source>tied: %1 has activation bits %2 there and gets %3, those of %4</source>
        <translation>gekoppelt: %1 hat dort die Aktivierungsbits %2 und bekommt %3, die von %4</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>Bits von %1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>%n gesperrte Schicht hat die ihren behalten</numerusform>
            <numerusform>%n gesperrte Schichten haben die ihren behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) got the bits of the first that they are tied to</source>
        <translation>
            <numerusform>%n Schicht hat die Bits der ersten bekommen, mit der sie gekoppelt ist</numerusform>
            <numerusform>%n Schichten haben die Bits der ersten bekommen, mit der sie gekoppelt sind</numerusform>
        </translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>Was nicht passte</translation>
    </message>
    <message>
        <source>Bits of %1</source>
        <translation>Bits von %1</translation>
    </message>
    <message>
        <source>Choose a run below that has finished with a network of its own: its model is what is exported.</source>
        <translation>Bitte unten einen abgeschlossenen Lauf mit eigenem Netz wählen: Sein Modell wird exportiert.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>There is no hardware profile “%1” here: costs are those of “%2”. Choose another one under Hardware.</source>
        <translation>Hier gibt es kein Hardwareprofil „%1“: Die Kosten sind die von „%2“. Wählen Sie unter „Hardware“ ein anderes.</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>&amp;Netz öffnen…</translation>
    </message>
    <message>
        <source>Recent n&amp;etworks</source>
        <translation>&amp;Zuletzt geöffnete Netze</translation>
    </message>
    <message>
        <source>&amp;Import bit-widths…</source>
        <translation>Bitbreiten &amp;importieren…</translation>
    </message>
    <message>
        <source>Bits that AIMET, HAWQ, NNCF or a script has written, by layer name</source>
        <translation>Bits, die AIMET, HAWQ, NNCF oder ein Skript geschrieben hat, nach Schichtnamen</translation>
    </message>
    <message>
        <source>E&amp;xport model…</source>
        <translation>M&amp;odell exportieren…</translation>
    </message>
    <message>
        <source>The selected run&apos;s network in another tool&apos;s format (Ctrl+E)</source>
        <translation>Das Netz des ausgewählten Laufs im Format eines anderen Werkzeugs (Strg+E)</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkGraph</name>
    <message>
        <source>Graph of the network</source>
        <translation>Graph des Netzes</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs</source>
        <translation>%1 Parameter, %2 MACs</translation>
    </message>
    <message>
        <source>weights %1 bits, activations %2 bits</source>
        <translation>Gewichte %1 Bit, Aktivierungen %2 Bit</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
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
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What the colour of a layer says</source>
        <translation>Was die Farbe einer Schicht angibt</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>alle Knoten</translation>
    </message>
    <message>
        <source>A box for each node, instead of joining batch norms and activations to their layer</source>
        <translation>Ein Kasten für jeden Knoten, statt Batch-Normalisierungen und Aktivierungen mit ihrer Schicht zusammenzufassen</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>To 100 % (0)</source>
        <translation>Auf 100 % (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>einpassen</translation>
    </message>
    <message>
        <source>All of it (F)</source>
        <translation>Alles (F)</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>Bild speichern oder kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1: Eingang %2, %n Klasse am Ausgang</numerusform>
            <numerusform>%1: Eingang %2, %n Klassen am Ausgang</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 layers, %3 nodes · %4 parameters · %5 MACs</source>
        <translation>%1 · %2 Schichten, %3 Knoten · %4 Parameter · %5 MACs</translation>
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
        <translation>%1, Stride %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>Conv</translation>
    </message>
    <message>
        <source>%1, dilation %2</source>
        <translation>%1, Dilatation %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n Gruppe</numerusform>
            <numerusform>%1, %n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>Max-Pooling</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>Mittelwert-Pooling</translation>
    </message>
    <message>
        <source>average pool to %1×%2</source>
        <translation>Mittelwert-Pooling auf %1×%2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>Subtraktion</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>Multiplikation</translation>
    </message>
    <message>
        <source>scale and shift</source>
        <translation>Skalierung und Verschiebung</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>slice %1 %2:%3:%4</source>
        <translation>Ausschnitt %1 %2:%3:%4</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>rearrange</source>
        <translation>Umordnung</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>quantize</source>
        <translation>Quantisierung</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>liest %1</translation>
    </message>
    <message>
        <source>gives the class scores</source>
        <translation>liefert die Klassenwerte</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>gelesen von %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::OutputActions</name>
    <message>
        <source>Save &amp;chart</source>
        <translation>Dia&amp;gramm speichern</translation>
    </message>
    <message>
        <source>&amp;Report of the selected runs…</source>
        <translation>Be&amp;richt über die ausgewählten Läufe…</translation>
    </message>
    <message>
        <source>Select runs or a study in the Runs panel first: a report is about them.</source>
        <translation>Bitte zuerst im Bereich „Läufe“ Läufe oder eine Studie auswählen: Davon handelt ein Bericht.</translation>
    </message>
    <message>
        <source>&amp;Write TensorBoard files</source>
        <translation>TensorBoard-Dateien s&amp;chreiben</translation>
    </message>
    <message>
        <source>Runs that are started from now on also write event files, in “tensorboard” in their folders; show them with: tensorboard --logdir FOLDER</source>
        <translation>Läufe, die ab jetzt gestartet werden, schreiben auch Ereignisdateien, in „tensorboard“ in ihren Ordnern; anzeigen mit: tensorboard --logdir ORDNER</translation>
    </message>
    <message>
        <source>%1: %2…</source>
        <translation>%1: %2…</translation>
    </message>
    <message>
        <source>No chart is shown</source>
        <translation>Es wird kein Diagramm gezeigt</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n runs compared</source>
        <translation>
            <numerusform>%n Lauf im Vergleich</numerusform>
            <numerusform>%n Läufe im Vergleich</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trained run yet that this could be done with.</source>
        <translation>Es gibt noch keinen trainierten Lauf, mit dem das möglich wäre.</translation>
    </message>
</context>
<context>
    <name>bitsmith::OwnPresetsDialog</name>
    <message>
        <source>My presets</source>
        <translation>Meine Voreinstellungen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>by roles</source>
        <translation>nach Rollen</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) by name</source>
        <translation>
            <numerusform>%n Schicht nach Namen</numerusform>
            <numerusform>%n Schichten nach Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none yet: Edit ▸ Save plan as preset.</source>
        <translation>Es gibt noch keine: Bearbeiten ▸ Plan als Voreinstellung speichern.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Voreinstellung umbenennen</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Voreinstellung löschen</translation>
    </message>
    <message>
        <source>Delete the preset “%1”? Plans that it was applied to stay as they are.</source>
        <translation>Die Voreinstellung „%1“ löschen? Pläne, auf die sie angewandt wurde, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>bitsmith::PaletteActions</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>Finds commands, layers, presets and panels by a few letters (Ctrl+K)</source>
        <translation>Findet Befehle, Schichten, Voreinstellungen und Bereiche anhand einiger Buchstaben (Strg+K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Then click a control to read what it is for (Shift+F1)</source>
        <translation>Dann auf ein Bedienelement klicken, um zu lesen, wozu es dient (Umschalt+F1)</translation>
    </message>
    <message>
        <source>Precision table</source>
        <translation>Präzisionstabelle</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Voreinstellung: %1</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>Eine eigene</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>Hardware: %1</translation>
    </message>
    <message>
        <source>Layer %1, %2/%3 bits</source>
        <translation>Schicht %1, %2/%3 Bit</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>eine Ziffer</translation>
    </message>
    <message>
        <source>Edit all selected bit cells</source>
        <translation>Alle ausgewählten Bitzellen bearbeiten</translation>
    </message>
    <message>
        <source>+ and −, Ctrl+↑ and Ctrl+↓</source>
        <translation>+ und −, Strg+↑ und Strg+↓</translation>
    </message>
    <message>
        <source>Step the selected bit cells through 1 … 16, 32</source>
        <translation>Die ausgewählten Bitzellen schrittweise durch 1 … 16, 32 führen</translation>
    </message>
    <message>
        <source>Enter, Escape</source>
        <translation>Eingabe, Escape</translation>
    </message>
    <message>
        <source>Take what was typed and go down; take it back</source>
        <translation>Das Getippte übernehmen und nach unten gehen; es zurücknehmen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Lock or unlock, in the column Lock</source>
        <translation>Sperren oder entsperren, in der Spalte „Sperren“</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>Die Tabelle verlassen</translation>
    </message>
    <message>
        <source>Network graph</source>
        <translation>Netzgraph</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go from box to box</source>
        <translation>Von Kasten zu Kasten gehen</translation>
    </message>
    <message>
        <source>+ and −, 0, F</source>
        <translation>+ und −, 0, F</translation>
    </message>
    <message>
        <source>Zoom, to 100 %, to all of it</source>
        <translation>Zoomen, auf 100 %, auf das Ganze</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>The next control, the one before</source>
        <translation>Das nächste Bedienelement, das vorherige</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+Buchstabe</translation>
    </message>
    <message>
        <source>The menu or button with that letter underlined</source>
        <translation>Das Menü oder die Schaltfläche mit diesem unterstrichenen Buchstaben</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Menütaste, Umschalt+F10</translation>
    </message>
    <message>
        <source>The context menu of what has the keyboard</source>
        <translation>Das Kontextmenü dessen, was den Tastaturfokus hat</translation>
    </message>
</context>
<context>
    <name>bitsmith::PictureWall</name>
    <message>
        <source>Picture %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <source>In float: %1, margin %2</source>
        <translation>In Gleitkomma: %1, Abstand %2</translation>
    </message>
    <message>
        <source>Quantized: %1, margin %2</source>
        <translation>Quantisiert: %1, Abstand %2</translation>
    </message>
    <message>
        <source>The margin is the label&apos;s probability less the largest other one.</source>
        <translation>Der Abstand ist die Wahrscheinlichkeit der richtigen Klasse minus der größten anderen.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesActions</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesPanel</name>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Broken by quantization</source>
        <translation>Durch Quantisierung verdorben</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>Bilder zum Ansehen</translation>
    </message>
    <message>
        <source>What the matrix counts</source>
        <translation>Was die Matrix zählt</translation>
    </message>
    <message>
        <source>quantized, pictures</source>
        <translation>quantisiert, Bilder</translation>
    </message>
    <message>
        <source>quantized, % of the label</source>
        <translation>quantisiert, % der Klasse</translation>
    </message>
    <message>
        <source>in float, pictures</source>
        <translation>in Gleitkomma, Bilder</translation>
    </message>
    <message>
        <source>in float, % of the label</source>
        <translation>in Gleitkomma, % der Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The engine&apos;s answer about the pictures of %1 cannot be read: is it of another version?</source>
        <translation>Die Antwort der Engine zu den Bildern von %1 ist nicht lesbar: Hat die Engine eine andere Version?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Bilder anzeigen</translation>
    </message>
    <message>
        <source>Look at the run</source>
        <translation>Lauf ansehen</translation>
    </message>
    <message>
        <source>Show the pictures of “%1” with their labels: press “Show the pictures”.</source>
        <translation>Die Bilder von „%1“ mit ihren Klassen anzeigen: „Bilder anzeigen“ drücken.</translation>
    </message>
    <message>
        <source>See which test pictures of “%1” are right in float and wrong when quantized: press “Look at the run”. It takes as long as two evaluations.</source>
        <translation>Sehen, welche Testbilder von „%1“ in Gleitkomma richtig und quantisiert falsch sind: „Lauf ansehen“ drücken. Es dauert so lange wie zwei Auswertungen.</translation>
    </message>
    <message>
        <source>There is no finished run to look at yet. Train one (Run), or select one in the list of runs.</source>
        <translation>Es gibt noch keinen abgeschlossenen Lauf zum Ansehen. Bitte einen trainieren (Starten) oder einen in der Liste der Läufe auswählen.</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 test pictures</source>
        <translation>%1: die ersten %2 von %3 Testbildern</translation>
    </message>
    <message>
        <source>%1: %2 % right quantized, %3 % with the same weights in float. %4 of %5 pictures are broken by quantization, %6 are mended.</source>
        <translation>%1: quantisiert %2 % richtig, %3 % mit denselben Gewichten in Gleitkomma. %4 von %5 Bildern werden durch Quantisierung verdorben, %6 berichtigt.</translation>
    </message>
    <message>
        <source>No picture that is right in float is wrong when quantized. Try fewer bits.</source>
        <translation>Kein Bild, das in Gleitkomma richtig ist, ist quantisiert falsch. Weniger Bits versuchen.</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>Bilder speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden; bitte einen anderen Ordner wählen.</translation>
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
        <translation>Netz</translation>
    </message>
    <message>
        <source>The network whose layers are quantized</source>
        <translation>Das Netz, dessen Schichten quantisiert werden</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The pictures that the network is trained and tested on</source>
        <translation>Die Bilder, auf denen das Netz trainiert und getestet wird</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>The device that the plan is costed on</source>
        <translation>Das Gerät, auf dem die Kosten des Plans berechnet werden</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>A rule that sets the bits of all layers; locked layers keep theirs</source>
        <translation>Eine Regel, die die Bits aller Schichten setzt; gesperrte Schichten behalten die ihren</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>What Run starts</source>
        <translation>Was „Starten“ ausführt</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>dieser Plan</translation>
    </message>
    <message>
        <source>all presets</source>
        <translation>alle Voreinstellungen</translation>
    </message>
    <message>
        <source>this plan, 3 seeds</source>
        <translation>dieser Plan, 3 Startwerte</translation>
    </message>
    <message>
        <source>this plan, progressive</source>
        <translation>dieser Plan, progressiv</translation>
    </message>
    <message>
        <source>trained run (PTQ)</source>
        <translation>trainierter Lauf (PTQ)</translation>
    </message>
    <message>
        <source>Quantizes the selected trained run as the table says, without training</source>
        <translation>Quantisiert den ausgewählten trainierten Lauf ohne Training, wie die Tabelle angibt</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>Art des Laufs</translation>
    </message>
    <message>
        <source>custom, from %1</source>
        <translation>angepasst, aus %1</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, bearbeitet</translation>
    </message>
    <message>
        <source>estimate after
the current run</source>
        <translation>Schätzung nach
dem aktuellen Lauf</translation>
    </message>
    <message>
        <source>timing a
few steps…</source>
        <translation>misst einige
Schritte…</translation>
    </message>
    <message>
        <source>about %1
%2</source>
        <translation>etwa %1
%2</translation>
    </message>
    <message>
        <source>From a few timed steps: %1 ms a training step; %2 of memory at most</source>
        <translation>Aus einigen gemessenen Schritten: %1 ms je Trainingsschritt; höchstens %2 Speicher</translation>
    </message>
    <message>
        <source>From a few timed batches; %1 of memory at most</source>
        <translation>Aus einigen gemessenen Batches; höchstens %1 Speicher</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>keine Schätzung</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>Eine eigene</translation>
    </message>
    <message>
        <source>The network whose layers are the rows of the table: a built-in one, or an ONNX file. What was changed of the preset, locks and ties go along to layers of the same name.</source>
        <translation>Das Netz, dessen Schichten die Zeilen der Tabelle sind: ein eingebautes oder eine ONNX-Datei. Änderungen an der Voreinstellung, Sperren und Kopplungen gehen auf gleichnamige Schichten über.</translation>
    </message>
    <message>
        <source>The pictures that runs train and test on. How many of them, and how pixels are scaled, is in the panel Setup. A set that is not installed says how to get it.</source>
        <translation>Die Bilder, auf denen Läufe trainieren und testen. Wie viele davon und wie die Pixel skaliert werden, steht im Bereich „Einrichtung“. Ein nicht installierter Datensatz gibt an, wie er zu bekommen ist.</translation>
    </message>
    <message>
        <source>The device that energy, latency and executed bits are worked out for. Nothing is trained otherwise for it. Your own profiles: Edit ▸ Hardware profiles.</source>
        <translation>Das Gerät, für das Energie, Latenz und ausgeführte Bits berechnet werden. Auf das Training hat es keinen Einfluss. Eigene Profile: Bearbeiten ▸ Hardwareprofile.</translation>
    </message>
    <message>
        <source>A plan under a name: rules over the roles of layers, or one that you have kept (Edit ▸ Save plan as preset). Locked layers keep what they have; Ctrl+Z takes it back.</source>
        <translation>Ein Plan mit einem Namen: Regeln über die Rollen von Schichten oder eine selbst gespeicherte Voreinstellung (Bearbeiten ▸ Plan als Voreinstellung speichern). Gesperrte Schichten behalten, was sie haben; Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
        <source>What Run starts: this plan, a study of all presets, the plan with three seeds so that chance can be told from a difference, the plan reached step by step, or a trained run quantized without training.</source>
        <translation>Was „Starten“ ausführt: diesen Plan, eine Studie aller Voreinstellungen, den Plan mit drei Startwerten, damit sich Zufall von einem Unterschied trennen lässt, den schrittweise erreichten Plan oder einen ohne Training quantisierten trainierten Lauf.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Time and memory of the run, from a few steps that were timed on this machine with this network.</source>
        <translation>Zeit und Speicher des Laufs, aus einigen Schritten, die auf diesem Rechner mit diesem Netz gemessen wurden.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Starts a process of its own; the window goes on. The run appears below, under Runs (Ctrl+R).</source>
        <translation>Startet einen eigenen Prozess; im Fenster kann weitergearbeitet werden. Der Lauf erscheint unten, unter „Läufe“ (Strg+R).</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanComparison</name>
    <message>
        <source>Bits of the selected runs</source>
        <translation>Bits der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Select no runs</source>
        <translation>Auswahl der Läufe aufheben</translation>
    </message>
    <message>
        <source>Weight bits / activation bits</source>
        <translation>Gewichtsbits / Aktivierungsbits</translation>
    </message>
    <message>
        <source>%1 and %2 were tested on different pictures: they cannot be compared as a pair.</source>
        <translation>%1 und %2 wurden auf verschiedenen Bildern getestet: Sie können nicht als Paar verglichen werden.</translation>
    </message>
    <message>
        <source>%1 and %2: which pictures were right was not recorded for both; run them again to compare them as a pair.</source>
        <translation>%1 und %2: Welche Bilder richtig waren, wurde nicht für beide aufgezeichnet; erneut ausführen, um sie als Paar zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 ist um %3 Punkte besser als %2 (95 %: %4 bis %5; McNemar p %6).</translation>
    </message>
    <message>
        <source>No detectable difference between %1 and %2: %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>Kein nachweisbarer Unterschied zwischen %1 und %2: %3 Punkte (95 %: %4 bis %5; McNemar p %6).</translation>
    </message>
    <message>
        <source>%1 of %2 pairs on the same test pictures have a detectable difference.</source>
        <translation>%1 von %2 Paaren auf denselben Testbildern haben einen nachweisbaren Unterschied.</translation>
    </message>
    <message>
        <source>p after Holm&apos;s correction for %1 comparisons.</source>
        <translation>p nach Holm-Korrektur für %1 Vergleiche.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PolicyTable</name>
    <message>
        <source>Policies</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Bits of</source>
        <translation>Bits von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Names of layers: * stands for any text, ? for any character</source>
        <translation>Namen von Schichten: * steht für beliebigen Text, ? für ein beliebiges Zeichen</translation>
    </message>
    <message>
        <source>Bits of the weights, of the activations, or of both</source>
        <translation>Bits der Gewichte, der Aktivierungen oder von beiden</translation>
    </message>
    <message>
        <source>Bits before and at the start</source>
        <translation>Bits vor und bei dem Start</translation>
    </message>
    <message>
        <source>Bits at the end; plan: those of the table</source>
        <translation>Bits am Ende; Plan: die der Tabelle</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>Letzte Epoche mit den ersten Bits</translation>
    </message>
    <message>
        <source>First epoch with the last bits</source>
        <translation>Erste Epoche mit den letzten Bits</translation>
    </message>
    <message>
        <source>Epochs between two changes</source>
        <translation>Epochen zwischen zwei Änderungen</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Remove the selected policy</source>
        <translation>Ausgewählte Regel entfernen</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzte</translation>
    </message>
    <message>
        <source>a name of a layer, in which * stands for any text</source>
        <translation>ein Schichtname, in dem * für beliebigen Text steht</translation>
    </message>
    <message>
        <source>1 to 16 bits</source>
        <translation>1 bis 16 Bit</translation>
    </message>
    <message>
        <source>1 to 16 bits, or “plan”</source>
        <translation>1 bis 16 Bit oder „Plan“</translation>
    </message>
    <message>
        <source>an epoch from 1</source>
        <translation>eine Epoche ab 1</translation>
    </message>
    <message>
        <source>an epoch from 1, or “last”</source>
        <translation>eine Epoche ab 1 oder „letzte“</translation>
    </message>
    <message>
        <source>a number of epochs from 1</source>
        <translation>eine Zahl von Epochen ab 1</translation>
    </message>
    <message>
        <source>“%1” in %2: expected %3</source>
        <translation>„%1“ in „%2“: erwartet wird %3</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionModel</name>
    <message>
        <source>the layer is locked</source>
        <translation>die Schicht ist gesperrt</translation>
    </message>
    <message>
        <source>“%1” is not a number of bits: expected 1 to 16, or 32 for fp32</source>
        <translation>„%1“ ist keine Bitzahl: erwartet wird 1 bis 16 oder 32 für fp32</translation>
    </message>
    <message>
        <source>“%1” is not a scheme: expected symmetric, asymmetric or dynamic</source>
        <translation>„%1“ ist kein Schema: erwartet wird symmetric, asymmetric oder dynamic</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 kann nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 ist gesperrt: Zum Ändern der Präzision entsperren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Shows only layers whose name or kind contains this, or that meet conditions:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Several, separated by spaces, must all hold. Figures are %1, in the units of their columns; k, M and G stand for thousands.</source>
        <translation>Zeigt nur Schichten, deren Name oder Art dies enthält oder die Bedingungen erfüllen:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Mehrere, durch Leerzeichen getrennt, müssen alle gelten. Kennzahlen sind %1, in den Einheiten ihrer Spalten; k, M und G stehen für Tausend, Million und Milliarde.</translation>
    </message>
    <message>
        <source>“%1” is no figure of a layer: expected one of %2</source>
        <translation>„%1“ ist keine Kennzahl einer Schicht: erwartet wird eine von %2</translation>
    </message>
    <message>
        <source>%1 is a word: expected = or !=</source>
        <translation>%1 ist ein Wort: erwartet wird = oder !=</translation>
    </message>
    <message>
        <source>“%1” is not a number: expected one after %2</source>
        <translation>„%1“ ist keine Zahl: nach %2 wird eine erwartet</translation>
    </message>
    <message>
        <source>“is:%1” is not known: expected is:locked, is:tied or is:different</source>
        <translation>„is:%1“ ist nicht bekannt: erwartet wird is:locked, is:tied oder is:different</translation>
    </message>
    <message numerus="yes">
        <source>A block of %n layer(s): what is set here is set in all of them</source>
        <translation>
            <numerusform>Ein Block aus %n Schicht: was hier gesetzt wird, wird in ihr gesetzt</numerusform>
            <numerusform>Ein Block aus %n Schichten: was hier gesetzt wird, wird in allen gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionPanel</name>
    <message>
        <source>Filter layers</source>
        <translation>Schichten filtern</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionView</name>
    <message>
        <source>Precision of the layers</source>
        <translation>Präzision der Schichten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Reset to preset</source>
        <translation>Auf Voreinstellung zurücksetzen</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Sperren oder entsperren</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 ist gesperrt: Zum Ändern der Präzision entsperren</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>weight scheme</source>
        <translation>Gewichtsschema</translation>
    </message>
    <message>
        <source>activation scheme</source>
        <translation>Aktivierungsschema</translation>
    </message>
    <message>
        <source>reset to %1</source>
        <translation>Zurücksetzen auf %1</translation>
    </message>
    <message>
        <source>%1 values lie outside of the table</source>
        <translation>%1 Werte liegen außerhalb der Tabelle</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>Nicht eingefügt: %1</translation>
    </message>
    <message>
        <source> (and %1 more of %2 values)</source>
        <translation> (und %1 weitere von %2 Werten)</translation>
    </message>
    <message>
        <source>Set bits</source>
        <translation>Bits setzen</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Input activation</source>
        <translation>Eingangsaktivierung</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>&lt;b&gt;Precision table&lt;/b&gt;&lt;br&gt;A row a layer. Type a number or press + and − to change the bits of all selected cells; copy and paste with spreadsheets; Ctrl+D fills down. Point at a figure for its formula, ask at a column&apos;s title what it is.</source>
        <translation>&lt;b&gt;Präzisionstabelle&lt;/b&gt;&lt;br&gt;Je Schicht eine Zeile. Eine Zahl eingeben oder + und − drücken, um die Bits aller ausgewählten Zellen zu ändern; Kopieren und Einfügen geht mit Tabellenkalkulationen; Strg+D füllt nach unten aus. Der Mauszeiger auf einem Wert zeigt dessen Formel, der auf einem Spaltentitel dessen Bedeutung.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Tie the layers together</source>
        <translation>Schichten koppeln</translation>
    </message>
    <message>
        <source>Untie the layers</source>
        <translation>Schichten entkoppeln</translation>
    </message>
    <message>
        <source>Order of the network</source>
        <translation>Reihenfolge des Netzes</translation>
    </message>
    <message>
        <source>Group by block</source>
        <translation>Nach Block gruppieren</translation>
    </message>
    <message>
        <source>A row for each block of the network: what is set there is set in its layers</source>
        <translation>Eine Zeile für jeden Block des Netzes: was dort gesetzt wird, wird in seinen Schichten gesetzt</translation>
    </message>
    <message>
        <source>This network has no blocks</source>
        <translation>Dieses Netz hat keine Blöcke</translation>
    </message>
    <message>
        <source>The layers of %1 differ: there is no one value to fill down</source>
        <translation>Die Schichten von %1 unterscheiden sich: Es gibt keinen gemeinsamen Wert, mit dem nach unten ausgefüllt werden könnte</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Not filled: %1</source>
        <translation>Nicht ausgefüllt: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PresentationMode</name>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>Large type and thick lines on the whole screen, for a room (F11; Escape ends it)</source>
        <translation>Große Schrift und dicke Linien auf dem ganzen Bildschirm, für einen Raum (F11; Escape beendet sie)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message>
        <source>Hardware profiles</source>
        <translation>Hardwareprofile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A copy of this profile, to be edited</source>
        <translation>Eine Kopie dieses Profils, die bearbeitet werden kann</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saves it in %1 and costs the plan on it</source>
        <translation>Speichert es in %1 und berechnet die Kosten des Plans darauf</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source> (not saved)</source>
        <translation> (nicht gespeichert)</translation>
    </message>
    <message>
        <source>%1
Shipped: it can be copied, not edited</source>
        <translation>%1
Mitgeliefert: kann kopiert, aber nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>%1
Your own</source>
        <translation>%1
Eigenes Profil</translation>
    </message>
    <message>
        <source>Your own profile. Every figure has a field that says where it comes from.</source>
        <translation>Ihr eigenes Profil. Zu jedem Wert gibt es ein Feld, das seine Herkunft nennt.</translation>
    </message>
    <message>
        <source>A shipped profile, to be read and copied: “Copy” makes one of your own.</source>
        <translation>Ein mitgeliefertes Profil zum Lesen und Kopieren: „Kopieren“ macht daraus ein eigenes.</translation>
    </message>
    <message>
        <source>Name is “%1”, which another profile has already: give it one of its own</source>
        <translation>Der Name „%1“ gehört schon einem anderen Profil: Bitte einen eigenen vergeben</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (und %n weiterer)</numerusform>
            <numerusform> (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>The source still speaks of the figure that was there before: %1</source>
        <translation>Die Quelle spricht noch von dem Wert, der vorher dort stand: %1</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, Kopie</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>Delete “%1”? Its file goes; plans and runs that name it cannot be costed on it again.</source>
        <translation>„%1“ löschen? Die Datei wird entfernt; für Pläne und Läufe, die das Profil nennen, lassen sich die Kosten darauf nicht mehr berechnen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The profile is not saved</source>
        <translation>Das Profil ist nicht gespeichert</translation>
    </message>
    <message>
        <source>“%1” was edited and is not saved.</source>
        <translation>„%1“ wurde bearbeitet und ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEffect</name>
    <message>
        <source>Effect on the costs of the plan</source>
        <translation>Auswirkung auf die Kosten des Plans</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>Wie bearbeitet</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Energy a picture</source>
        <translation>Energie je Bild</translation>
    </message>
    <message>
        <source>Latency of a batch</source>
        <translation>Latenz eines Batches</translation>
    </message>
    <message>
        <source>Mostly bound by</source>
        <translation>Meist begrenzt durch</translation>
    </message>
    <message>
        <source>Weights on the device</source>
        <translation>Gewichte auf dem Gerät</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Aktivierungen (Spitze)</translation>
    </message>
    <message>
        <source>Layers costed wider</source>
        <translation>Breiter gerechnete Schichten</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileForm</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmetik</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Schemata</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Adds a copy of the chosen entry</source>
        <translation>Fügt eine Kopie des gewählten Eintrags hinzu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>MACs a clock cycle</source>
        <translation>MACs je Takt</translation>
    </message>
    <message>
        <source>MACs a second</source>
        <translation>MACs je Sekunde</translation>
    </message>
    <message>
        <source>look-up tables</source>
        <translation>Lookup-Tabellen</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>a MAC</source>
        <translation>je MAC</translation>
    </message>
    <message>
        <source>times the law of the bits</source>
        <translation>Faktor auf das Bitgesetz</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>Gewichte und Aktivierungen</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymmetrisch</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamisch</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>je Tensor</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>je Kanal</translation>
    </message>
    <message>
        <source>real</source>
        <translation>reell</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>Zweierpotenz</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>Festkomma</translation>
    </message>
    <message>
        <source>Levels that are not evenly spaced and that the device multiplies as they are. None checked: it executes uniform levels alone, and decodes others first.</source>
        <translation>Stufen, die nicht gleichmäßig verteilt sind und die das Gerät so multipliziert, wie sie sind. Nichts angekreuzt: Es führt nur gleichmäßige Stufen aus und dekodiert andere zuerst.</translation>
    </message>
    <message>
        <source>%1 × %2 bits</source>
        <translation>%1 × %2 Bit</translation>
    </message>
    <message>
        <source>%1, float</source>
        <translation>%1, Gleitkomma</translation>
    </message>
    <message>
        <source>as much as is needed</source>
        <translation>so viel wie nötig</translation>
    </message>
    <message>
        <source>1 to 16, 32 for float, or all from the fewest to the most: 1–16</source>
        <translation>1 bis 16, 32 für Gleitkomma oder alle von der kleinsten bis zur größten: 1–16</translation>
    </message>
    <message>
        <source>None checked: the device executes all of them. A plan is snapped to the one that was checked first.</source>
        <translation>Nichts angekreuzt: Das Gerät führt alle aus. Ein Plan wird an den Eintrag angepasst, der zuerst angekreuzt wurde.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Source of the clock</source>
        <translation>Quelle des Takts</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>MACs a cycle</source>
        <translation>MACs je Takt</translation>
    </message>
    <message>
        <source>Look-up tables</source>
        <translation>Lookup-Tabellen</translation>
    </message>
    <message>
        <source>Number of them</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>For each product bit</source>
        <translation>Je Produktbit</translation>
    </message>
    <message>
        <source>For each sum bit</source>
        <translation>Je Summenbit</translation>
    </message>
    <message>
        <source>Source of the throughput</source>
        <translation>Quelle des Durchsatzes</translation>
    </message>
    <message>
        <source>Energy of a MAC</source>
        <translation>Energie eines MAC</translation>
    </message>
    <message>
        <source>Factor of the law</source>
        <translation>Faktor des Gesetzes</translation>
    </message>
    <message>
        <source>Source of the energy</source>
        <translation>Quelle der Energie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Energy of a byte</source>
        <translation>Energie eines Bytes</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Weight schemes</source>
        <translation>Gewichtsschemata</translation>
    </message>
    <message>
        <source>Activation schemes</source>
        <translation>Aktivierungsschemata</translation>
    </message>
    <message>
        <source>Weight granularities</source>
        <translation>Gewichtsgranularitäten</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Scale forms</source>
        <translation>Skalenformen</translation>
    </message>
    <message>
        <source>Energy of a convolution&apos;s operation</source>
        <translation>Energie einer Operation der Faltung</translation>
    </message>
    <message>
        <source>Energy of a linear layer&apos;s operation</source>
        <translation>Energie einer Operation der linearen Schicht</translation>
    </message>
    <message>
        <source>Height that convolutions are counted with</source>
        <translation>Höhe, mit der Faltungen gerechnet werden</translation>
    </message>
    <message>
        <source>Width that convolutions are counted with</source>
        <translation>Breite, mit der Faltungen gerechnet werden</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProjectActions</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Ne&amp;w project</source>
        <translation>Neues &amp;Projekt</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Pro&amp;jekt öffnen…</translation>
    </message>
    <message>
        <source>Recen&amp;t projects</source>
        <translation>Zule&amp;tzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>S&amp;ave project</source>
        <translation>Proje&amp;kt speichern</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Projekt speichern unter…</translation>
    </message>
    <message>
        <source>Recover unsaved wor&amp;k…</source>
        <translation>Nicht gespeicherte &amp;Arbeit wiederherstellen…</translation>
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
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith);;All files (*)</source>
        <translation>Projekte (*.bitsmith);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of this project are not where they were.</source>
        <translation>
            <numerusform>%n Lauf dieses Projekts ist nicht mehr dort, wo er war.</numerusform>
            <numerusform>%n Läufe dieses Projekts sind nicht mehr dort, wo sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>Ein neues Projekt</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith)</source>
        <translation>Projekte (*.bitsmith)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>“%1” has been changed by another window or program since it was opened here.</source>
        <translation>„%1“ wurde von einem anderen Fenster oder Programm geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Saving replaces what was changed there.</source>
        <translation>Speichern ersetzt, was dort geändert wurde.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizerPlot</name>
    <message>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Beyond range, %</source>
        <translation>Außerhalb, %</translation>
    </message>
    <message>
        <source>Empty levels, %</source>
        <translation>Leere Stufen, %</translation>
    </message>
    <message>
        <source>Oscillating, %</source>
        <translation>Oszillierend, %</translation>
    </message>
    <message>
        <source>Bits in use</source>
        <translation>Genutzte Bits</translation>
    </message>
    <message>
        <source>Quantizers against the epoch</source>
        <translation>Quantisierer über der Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizersPanel</name>
    <message>
        <source>Tick a quantized training run below: after each epoch its quantizers are read.</source>
        <translation>Unten einen quantisierten Trainingslauf ankreuzen: Nach jeder Epoche werden seine Quantisierer abgelesen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Weights or activations</source>
        <translation>Gewichte oder Aktivierungen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Eingangsaktivierungen</translation>
    </message>
    <message>
        <source>Quantizers after the last epoch</source>
        <translation>Quantisierer nach der letzten Epoche</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>⚠ epoch %1: %2</source>
        <translation>⚠ Epoche %1: %2</translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation>und %1 frühere</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::QueueActions</name>
    <message>
        <source>Runs at the same ti&amp;me</source>
        <translation>&amp;Gleichzeitige Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting · %3 threads each</source>
        <translation>%1 laufen, %2 warten · je %3 Threads</translation>
    </message>
</context>
<context>
    <name>bitsmith::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Bitsmith ended without closing. These changes were not saved; none of the files is changed by opening them.</source>
        <translation>Bitsmith endete, ohne geschlossen zu werden. Diese Änderungen wurden nicht gespeichert; durch das Öffnen wird keine der Dateien verändert.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, geändert %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
</context>
<context>
    <name>bitsmith::ReportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Open it when it is written</source>
        <translation>Nach dem Schreiben öff&amp;nen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>for instance: do four bits suffice for this network?</source>
        <translation>zum Beispiel: Reichen vier Bit für dieses Netz?</translation>
    </message>
    <message>
        <source>HTML page, everything in one file</source>
        <translation>HTML-Seite, alles in einer Datei</translation>
    </message>
    <message>
        <source>PDF document, A4</source>
        <translation>PDF-Dokument, A4</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>F&amp;rage</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run(s) or studies.</source>
        <translation>
            <numerusform>Frage, Aufbau, Ergebnisse mit 95-%-Intervallen, Diagramme, Pläne, Kosten und wie es sich wiederholen lässt: von %n Lauf oder Studie.</numerusform>
            <numerusform>Frage, Aufbau, Ergebnisse mit 95-%-Intervallen, Diagramme, Pläne, Kosten und wie es sich wiederholen lässt: von %n Läufen oder Studien.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML-Seite (*.html)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ gestützt</translation>
    </message>
    <message>
        <source>✗ not supported</source>
        <translation>✗ nicht gestützt</translation>
    </message>
    <message>
        <source>? undecided</source>
        <translation>? unentschieden</translation>
    </message>
    <message>
        <source>Run this study</source>
        <translation>Diese Studie ausführen</translation>
    </message>
    <message>
        <source>Show its runs</source>
        <translation>Ihre Läufe zeigen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Research cards</source>
        <translation>Forschungskarten</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>, about %1 min on two cores</source>
        <translation>, etwa %1 min auf zwei Kernen</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Erneut ausführen</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunActions</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Show the folder of the r&amp;uns</source>
        <translation>Ordner der &amp;Läufe anzeigen</translation>
    </message>
    <message>
        <source>Train with quantization in the background (Ctrl+R)</source>
        <translation>Mit Quantisierung im Hintergrund trainieren (Strg+R)</translation>
    </message>
    <message>
        <source>&amp;Stop the selected runs</source>
        <translation>Ausgewählte Läufe &amp;anhalten</translation>
    </message>
    <message>
        <source>R&amp;esume the selected runs</source>
        <translation>Ausgewählte Läufe &amp;fortsetzen</translation>
    </message>
    <message>
        <source>There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 and “this plan”, and press Run.</source>
        <translation>Es gibt keinen trainierten Lauf von %1 auf %2, der quantisiert werden könnte. Bitte zuerst einen trainieren: die Voreinstellung fp32 und „dieser Plan“ wählen und „Starten“ drücken.</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunFollower</name>
    <message>
        <source>Damaged lines in events.jsonl that were skipped: %1</source>
        <translation>Beschädigte Zeilen in events.jsonl, die übersprungen wurden: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunKind</name>
    <message>
        <source>All presets on %1</source>
        <translation>Alle Voreinstellungen auf %1</translation>
    </message>
    <message>
        <source>%1, three seeds</source>
        <translation>%1, drei Startwerte</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1, progressive</source>
        <translation>%1, progressiv</translation>
    </message>
    <message>
        <source>%1, PTQ</source>
        <translation>%1, PTQ</translation>
    </message>
    <message>
        <source>“%1” has no finished network to quantize: choose a run that has finished training.</source>
        <translation>„%1“ hat kein fertiges Netz zum Quantisieren: Bitte einen Lauf wählen, dessen Training abgeschlossen ist.</translation>
    </message>
    <message>
        <source>“%1” has the network %2, the open plan is for %3: choose the same network above.</source>
        <translation>„%1“ hat das Netz %2, der geöffnete Plan ist für %3: Bitte oben dasselbe Netz wählen.</translation>
    </message>
    <message>
        <source>“%1” was trained on %2, the open plan is for %3: choose the same data above.</source>
        <translation>„%1“ wurde auf %2 trainiert, der geöffnete Plan ist für %3: Bitte oben dieselben Daten wählen.</translation>
    </message>
    <message>
        <source>open plan</source>
        <translation>geöffneter Plan</translation>
    </message>
    <message>
        <source>errors of %1</source>
        <translation>Fehler von %1</translation>
    </message>
    <message>
        <source>sensitivity of %1</source>
        <translation>Empfindlichkeit von %1</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>Suche zu %1</translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation>%1, Kandidat %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunMessages</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted. It can go on from its last checkpoint.</source>
        <translation>Der Lauf „%1“ wurde unterbrochen. Er kann von seinem letzten Prüfpunkt aus weitergehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n Lauf wurde unterbrochen. Er kann von seinem letzten Prüfpunkt aus weitergehen.</numerusform>
            <numerusform>%n Läufe wurden unterbrochen. Sie können von ihren letzten Prüfpunkten aus weitergehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left to a cluster. It can be followed again.</source>
        <translation>„%1“ wurde einem Cluster überlassen. Dem lässt sich wieder folgen.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were left to a cluster. They can be followed again.</source>
        <translation>
            <numerusform>%n Lauf wurde einem Cluster überlassen. Dem lässt sich wieder folgen.</numerusform>
            <numerusform>%n Läufe wurden einem Cluster überlassen. Ihnen lässt sich wieder folgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunModel</name>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in Warteschlange</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>Nummer %1 in der Warteschlange</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>Epoche %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1 von %2 Epochen</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>ohne Training</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>Test accuracy, 95 % interval %1 % to %2 %</source>
        <translation>Testgenauigkeit, 95-%-Intervall %1 % bis %2 %</translation>
    </message>
    <message>
        <source>after epoch %1 of %2</source>
        <translation>nach Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Accuracy lost against the fp32 run of the study, in percent of it</source>
        <translation>Genauigkeitsverlust gegenüber dem fp32-Lauf der Studie, in Prozent von dessen Genauigkeit</translation>
    </message>
    <message>
        <source>32 / mean weight bits over the quantized layers&apos; weights</source>
        <translation>32 / mittlere Gewichtsbits über die Gewichte der quantisierten Schichten</translation>
    </message>
    <message>
        <source>Weights at their bits and biases at 32 bits, MB of 2^20 bytes</source>
        <translation>Gewichte mit ihren Bits und Bias-Werte mit 32 Bit, MB zu 2^20 Byte</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Rückgang</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Data · network</source>
        <translation>Daten · Netz</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Mean weight bits over the quantized layers&apos; weights</source>
        <translation>Mittlere Gewichtsbits über die Gewichte der quantisierten Schichten</translation>
    </message>
    <message>
        <source>Bit operations a picture: MACs × weight bits × activation bits</source>
        <translation>Bitoperationen je Bild: MACs × Gewichtsbits × Aktivierungsbits</translation>
    </message>
    <message>
        <source>As the hardware profile %1 counts it</source>
        <translation>Wie das Hardwareprofil %1 sie zählt</translation>
    </message>
    <message>
        <source>Experiment: %1</source>
        <translation>Experiment: %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Mittlere Bits</translation>
    </message>
    <message>
        <source>BOPs (10⁹)</source>
        <translation>BOPs (10⁹)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Energie (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latenz (ms)</translation>
    </message>
    <message>
        <source>%1 (on the cluster)</source>
        <translation>%1 (auf dem Cluster)</translation>
    </message>
    <message>
        <source>on cluster</source>
        <translation>auf Cluster</translation>
    </message>
    <message>
        <source>%1 · Resume follows it</source>
        <translation>%1 · „Fortsetzen“ folgt dem</translation>
    </message>
    <message>
        <source>Resume follows it</source>
        <translation>„Fortsetzen“ folgt dem</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunNotices</name>
    <message>
        <source>Tell when a run e&amp;nds</source>
        <translation>Melden, wenn ein Lauf &amp;endet</translation>
    </message>
    <message>
        <source>A notice on the desktop when a run ends and this window is in the background</source>
        <translation>Eine Meldung auf dem Desktop, wenn ein Lauf endet und dieses Fenster im Hintergrund ist</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n runs are done</source>
        <translation>
            <numerusform>%1: %n Lauf ist fertig</numerusform>
            <numerusform>%1: alle %n Läufe sind fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 in %3</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ist abgeschlossen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation>Ein Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A run is finished</source>
        <translation>Ein Lauf ist abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed</source>
        <translation>
            <numerusform>%n Lauf fehlgeschlagen</numerusform>
            <numerusform>%n Läufe fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs finished, %2 failed</source>
        <translation>%1 Läufe abgeschlossen, %2 fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n Lauf abgeschlossen</numerusform>
            <numerusform>%n Läufe abgeschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunQueue</name>
    <message>
        <source>The run cannot be queued: %1</source>
        <translation>Der Lauf kann nicht eingereiht werden: %1</translation>
    </message>
    <message>
        <source>%1 is finished: there is nothing to resume.</source>
        <translation>%1 ist abgeschlossen: Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there first.</source>
        <translation>%1 wird von einem anderen Programm ausgeführt; bitte zuerst dort anhalten.</translation>
    </message>
    <message>
        <source>%1 cannot be resumed: %2</source>
        <translation>%1 kann nicht fortgesetzt werden: %2</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there.</source>
        <translation>%1 wird von einem anderen Programm ausgeführt; bitte dort anhalten.</translation>
    </message>
    <message>
        <source>%1 is not a run below %2: it was not removed.</source>
        <translation>%1 ist kein Lauf unterhalb von %2: Es wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>%1 is running: stop it before removing it.</source>
        <translation>%1 läuft: Bitte vor dem Entfernen anhalten.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: check who may write to it.</source>
        <translation>%1 kann nicht entfernt werden: Bitte prüfen, wer darin schreiben darf.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1, for instance because memory ran out.</source>
        <translation>Die Engine wurde durch Signal %1 beendet, zum Beispiel weil der Speicher nicht reichte.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>Die Engine wurde durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>%1 Resume goes on from epoch %2.</source>
        <translation>%1 „Fortsetzen“ macht ab Epoche %2 weiter.</translation>
    </message>
    <message>
        <source>%1 Resume goes on where the study was.</source>
        <translation>%1 „Fortsetzen“ macht dort weiter, wo die Studie war.</translation>
    </message>
    <message>
        <source>%1 Resume starts it again.</source>
        <translation>%1 „Fortsetzen“ beginnt von vorn.</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>Die Engine endete mit Status %1 ohne Meldung.</translation>
    </message>
    <message>
        <source>The engine %1 cannot be started: %2</source>
        <translation>Die Engine %1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The jobs of %1 cannot be cancelled: %2</source>
        <translation>Die Aufträge von %1 können nicht abgebrochen werden: %2</translation>
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
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the selected runs; what they have done is kept</source>
        <translation>Die ausgewählten Läufe anhalten; was sie getan haben, bleibt erhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the selected runs from their last checkpoint</source>
        <translation>Die ausgewählten Läufe von ihrem letzten Prüfpunkt aus fortsetzen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, and no others; plans and verdicts in Trade-offs</source>
        <translation>Die ausgewählten Läufe und keine anderen in den Diagrammen zeigen; Pläne und Urteile unter „Abwägungen“</translation>
    </message>
    <message>
        <source>Open in Table</source>
        <translation>In Tabelle öffnen</translation>
    </message>
    <message>
        <source>Take the selected run&apos;s experiment into the precision table</source>
        <translation>Das Experiment des ausgewählten Laufs in die Präzisionstabelle übernehmen</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the bitsmith-cli line that does the same as the selected run</source>
        <translation>Die bitsmith-cli-Zeile kopieren, die dasselbe tut wie der ausgewählte Lauf</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the selected run&apos;s folder in the file manager</source>
        <translation>Den Ordner des ausgewählten Laufs in der Dateiverwaltung anzeigen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Move the selected runs&apos; folders to the trash</source>
        <translation>Die Ordner der ausgewählten Läufe in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Quantize with the Open Plan (PTQ)</source>
        <translation>Mit dem geöffneten Plan quantisieren (PTQ)</translation>
    </message>
    <message>
        <source>Quantize the selected trained run as the precision table says, without training</source>
        <translation>Den ausgewählten trainierten Lauf ohne Training quantisieren, wie die Präzisionstabelle angibt</translation>
    </message>
    <message>
        <source>Export Model…</source>
        <translation>Modell exportieren…</translation>
    </message>
    <message>
        <source>The network of the selected run in another tool&apos;s format</source>
        <translation>Das Netz des ausgewählten Laufs im Format eines anderen Werkzeugs</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>No runs yet. Choose a network and a precision, then press Run; each run is kept in a folder below %1.</source>
        <translation>Noch keine Läufe. Ein Netz und eine Präzision wählen, dann „Starten“ drücken; jeder Lauf wird in einem Ordner unterhalb von %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Reading the runs in %1 …</source>
        <translation>Die Läufe in %1 werden gelesen …</translation>
    </message>
    <message>
        <source>No run matches &quot;%1&quot;.</source>
        <translation>Kein Lauf passt zu „%1“.</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Läufe entfernen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>Diesen Lauf in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <source>Move these %1 runs to the trash?</source>
        <translation>Diese %1 Läufe in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No file manager could be started. The run&apos;s folder is %1.</source>
        <translation>Es konnte keine Dateiverwaltung gestartet werden. Der Ordner des Laufs ist %1.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>One page about the selected runs, as HTML or PDF</source>
        <translation>Eine Seite über die ausgewählten Läufe, als HTML oder PDF</translation>
    </message>
    <message>
        <source>Compare Side by Side…</source>
        <translation>Nebeneinander vergleichen…</translation>
    </message>
    <message>
        <source>Results, costs, plans, paired tests and curves of two to six runs</source>
        <translation>Ergebnisse, Kosten, Pläne, gepaarte Tests und Kurven von zwei bis sechs Läufen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Tags and Note…</source>
        <translation>Tags und Notiz…</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, acc&gt;80</source>
        <translation>Filter: Wörter, tag:paper, acc&gt;80</translation>
    </message>
    <message>
        <source>All words must occur; “in quotes” they may have blanks, with - in front they must not occur.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed with &gt; &lt; &gt;= &lt;= =
Example: tag:paper acc&gt;80 -state:failed</source>
        <translation>Alle Wörter müssen vorkommen; „in Anführungszeichen“ dürfen sie Leerzeichen enthalten, mit - davor dürfen sie nicht vorkommen.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed mit &gt; &lt; &gt;= &lt;= =
Beispiel: tag:paper acc&gt;80 -state:failed</translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the folder of the runs. Delete %n runs for good?</source>
        <translation>
            <numerusform>Für den Ordner der Läufe gibt es keinen Papierkorb. %n Lauf endgültig löschen?</numerusform>
            <numerusform>Für den Ordner der Läufe gibt es keinen Papierkorb. %n Läufe endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Jobs that were left to a cluster go on there, and cannot be cancelled from here any more: stop them first.</source>
        <translation>Aufträge, die einem Cluster überlassen wurden, laufen dort weiter und lassen sich von hier aus nicht mehr abbrechen: Halten Sie sie zuerst an.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePlace</name>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>Diese Datei ist schon vorhanden und wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePresetDialog</name>
    <message>
        <source>By &amp;roles: fits any network</source>
        <translation>Nach &amp;Rollen: passt zu jedem Netz</translation>
    </message>
    <message>
        <source>By &amp;layer names: fits this network, and layers of the same name</source>
        <translation>Nach Sch&amp;ichtnamen: passt zu diesem Netz und zu gleichnamigen Schichten</translation>
    </message>
    <message>
        <source>Save plan as preset</source>
        <translation>Plan als Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name in the Preset picker and for bitsmith-cli: letters, digits, _ and -</source>
        <translation>Der Name in der Auswahl „Voreinstellung“ und für bitsmith-cli: Buchstaben, Ziffern, _ und -</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>A line about the preset, for lists and tool tips</source>
        <translation>Eine Zeile über die Voreinstellung, für Listen und Tooltips</translation>
    </message>
    <message>
        <source>First layer, convolutions in the middle, linear layers in the middle, last layer: a rule for each, as the shipped presets have them</source>
        <translation>Erste Schicht, mittlere Faltungen, mittlere lineare Schichten, letzte Schicht: je eine Regel, wie in den mitgelieferten Voreinstellungen</translation>
    </message>
    <message>
        <source>Each layer by its name. On another network, layers that have no such name keep what they have.</source>
        <translation>Jede Schicht nach ihrem Namen. In einem anderen Netz behalten Schichten, deren Name nicht vorkommt, was sie haben.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>&amp;Zusammenfassung</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>There is a preset of this name: it is replaced.</source>
        <translation>Es gibt schon eine Voreinstellung dieses Namens: Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>A name has letters, digits, _ and -, spaces inside, and is not that of a shipped preset.</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern, _ und -, mit Leerzeichen nur innen, und ist nicht der einer mitgelieferten Voreinstellung.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ScheduleForm</name>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s in a straight line</source>
        <translation>Von den ersten Bits geradlinig zu denen des Plans</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>In equal stages</source>
        <translation>In gleichen Stufen</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Slowly at both ends, fast in the middle</source>
        <translation>Langsam an beiden Enden, schnell in der Mitte</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>One layer after another, the least sensitive first</source>
        <translation>Eine Schicht nach der anderen, die unempfindlichste zuerst</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>Von niedrig nach hoch</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s in stages (progressive fractional quantization)</source>
        <translation>Von wenigen Bits stufenweise zu denen des Plans (progressive fractional quantization)</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>Zyklisch</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s again and again (cyclic precision training)</source>
        <translation>Von wenigen Bits immer wieder zu denen des Plans (cyclic precision training)</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>Wendepunkte</translation>
    </message>
    <message>
        <source>To the next stage whenever the training loss stands still (FracTrain)</source>
        <translation>Zur nächsten Stufe, sobald der Trainingsverlust stillsteht (FracTrain)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>As a list says: which layers, from when to when</source>
        <translation>Wie es eine Liste angibt: welche Schichten, von wann bis wann</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>Least sensitive first</source>
        <translation>Unempfindlichste zuerst</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> Epochen</translation>
    </message>
    <message>
        <source>last epoch</source>
        <translation>letzte Epoche</translation>
    </message>
    <message>
        <source>evenly spaced</source>
        <translation>gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>the largest first</source>
        <translation>die größten zuerst</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>How bits change while the network trains</source>
        <translation>Wie sich die Bits während des Trainings ändern</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>Gewichte von</translation>
    </message>
    <message>
        <source>Bits of all weights at the start; the plan in the table is where they end</source>
        <translation>Bits aller Gewichte zu Beginn; beim Plan der Tabelle enden sie</translation>
    </message>
    <message>
        <source>Activations from</source>
        <translation>Aktivierungen von</translation>
    </message>
    <message>
        <source>Bits of all activations at the start; on the way down they keep the pace of their weights</source>
        <translation>Bits aller Aktivierungen zu Beginn; auf dem Weg nach unten halten sie mit ihren Gewichten Schritt</translation>
    </message>
    <message>
        <source>Activation floor</source>
        <translation>Untergrenze der Aktivierungen</translation>
    </message>
    <message>
        <source>Activations have at least this many bits on the way, or the plan&apos;s if those are fewer</source>
        <translation>Aktivierungen haben unterwegs mindestens so viele Bits, oder die des Plans, wenn das weniger sind</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>Letzte Epoche mit den ersten Bits</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>First epoch of the plan in the table, which then stays</source>
        <translation>Erste Epoche mit dem Plan der Tabelle, der dann bleibt</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s, both counted</source>
        <translation>Von den ersten Bits bis zu denen des Plans, beide mitgezählt</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaus</translation>
    </message>
    <message>
        <source>Bits of each stage before the plan&apos;s: 8, 6. Empty: evenly spaced</source>
        <translation>Bits jeder Stufe vor denen des Plans: 8, 6. Leer: gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Zyklen</translation>
    </message>
    <message>
        <source>How often bits rise from the first to the plan&apos;s</source>
        <translation>Wie oft die Bits von den ersten zu denen des Plans steigen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Names of layers, the first to change first; those not named follow, the largest first</source>
        <translation>Schichtnamen, die sich zuerst ändernde zuerst; nicht genannte folgen, die größte zuerst</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>The loss stands still when it moves less than this share of the first epochs&apos; mean loss</source>
        <translation>Der Verlust steht still, wenn er sich um weniger als diesen Anteil am mittleren Verlust der ersten Epochen bewegt</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Factor on epsilon after each turn</source>
        <translation>Faktor auf Epsilon nach jedem Wendepunkt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Epochs over which the loss has to stand still</source>
        <translation>Epochen, über die der Verlust stillstehen muss</translation>
    </message>
    <message>
        <source>Of two policies for the same layer, the later in the list holds</source>
        <translation>Von zwei Regeln für dieselbe Schicht gilt die spätere in der Liste</translation>
    </message>
    <message>
        <source>Levels “%1”: expected at most 16 bit-widths from 1 to 16</source>
        <translation>Niveaus „%1“: erwartet werden höchstens 16 Bitbreiten von 1 bis 16</translation>
    </message>
    <message>
        <source>Order “%1”: expected different names of layers</source>
        <translation>Reihenfolge „%1“: erwartet werden verschiedene Schichtnamen</translation>
    </message>
    <message>
        <source>Writes the order that the %1 of “%2” gives, at the plan&apos;s bits</source>
        <translation>Schreibt die Reihenfolge, die sich bei den Bits des Plans aus „%2“ ergibt (%1)</translation>
    </message>
    <message>
        <source>“%1” gives no order by the %2: it needs it of weights, or of weights and activations, with each layer alone quantized</source>
        <translation>„%1“ ergibt hiernach keine Reihenfolge (%2): Nötig sind Werte der Gewichte oder von Gewichten und Aktivierungen, wobei jeweils nur eine Schicht quantisiert ist</translation>
    </message>
    <message>
        <source>Needs a sensitivity run of this network: the Sensitivity panel measures one</source>
        <translation>Braucht einen Empfindlichkeitslauf dieses Netzes: Der Bereich „Empfindlichkeit“ misst einen</translation>
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
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Mittlere Gewichtsbits</translation>
    </message>
    <message>
        <source>Weights (MB)</source>
        <translation>Gewichte (MB)</translation>
    </message>
    <message>
        <source>activations of %1</source>
        <translation>Aktivierungen von %1</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>target plan</source>
        <translation>Zielplan</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>mittlere Gewichtsbits</translation>
    </message>
    <message>
        <source>Drag: first weight bits, and the epoch that they last to</source>
        <translation>Ziehen: erste Gewichtsbits und die Epoche, bis zu der sie gelten</translation>
    </message>
    <message>
        <source>Drag up and down: first activation bits</source>
        <translation>Auf und ab ziehen: erste Aktivierungsbits</translation>
    </message>
    <message>
        <source>Drag up and down: bits of stage %1</source>
        <translation>Auf und ab ziehen: Bits der Stufe %1</translation>
    </message>
    <message>
        <source>Drag sideways: first epoch of the target plan</source>
        <translation>Seitwärts ziehen: erste Epoche des Zielplans</translation>
    </message>
    <message>
        <source>Drag: start and first bits of policy %1</source>
        <translation>Ziehen: Start und erste Bits der Regel %1</translation>
    </message>
    <message>
        <source>Drag: end and last bits of policy %1</source>
        <translation>Ziehen: Ende und letzte Bits der Regel %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>mean %1 bits, weights %2 MB</source>
        <translation>im Mittel %1 Bit, Gewichte %2 MB</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>%1 … %2 (%3 layers)</source>
        <translation>%1 … %2 (%3 Schichten)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message>
        <source>&amp;Train the candidate fully</source>
        <translation>Kandidaten vollständig &amp;trainieren</translation>
    </message>
    <message>
        <source>Trains the candidate that was opened last, from the run that its search began with</source>
        <translation>Trainiert den zuletzt geöffneten Kandidaten, ausgehend von dem Lauf, mit dem seine Suche begann</translation>
    </message>
    <message>
        <source>“%1” is about the network %2: choose it above to open its plans.</source>
        <translation>„%1“ betrifft das Netz %2: Bitte dieses oben wählen, um seine Pläne zu öffnen.</translation>
    </message>
    <message>
        <source>candidate %1 of %2</source>
        <translation>Kandidat %1 von %2</translation>
    </message>
    <message>
        <source>The table has candidate %1 of “%2”: %3 % (%4 to %5 %), %6 × compression.</source>
        <translation>Die Tabelle hat Kandidat %1 von „%2“: %3 % (%4 bis %5 %), %6-fache Kompression.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n gesperrte Schicht behält die ihren.</numerusform>
            <numerusform>%n gesperrte Schichten behalten die ihren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train fully</source>
        <translation>Vollständig trainieren</translation>
    </message>
    <message>
        <source>Open a candidate of a search of this network first: click one in Trade-offs.</source>
        <translation>Bitte zuerst einen Kandidaten einer Suche zu diesem Netz öffnen: einen unter „Abwägungen“ anklicken.</translation>
    </message>
    <message>
        <source>Search for &amp;plans…</source>
        <translation>&amp;Pläne suchen…</translation>
    </message>
    <message>
        <source>Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)</source>
        <translation>Probiert selbsttätig Pläne eines trainierten Laufs durch, um die besten Abwägungen zu finden (Strg+Umschalt+F)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message>
        <source>Search for plans</source>
        <translation>Pläne suchen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Su&amp;chen</translation>
    </message>
    <message>
        <source>NSGA-II: the whole front at once by evolution</source>
        <translation>NSGA-II: die ganze Front auf einmal durch Evolution</translation>
    </message>
    <message>
        <source>exact: optima of measured sensitivity</source>
        <translation>exakt: Optima der gemessenen Empfindlichkeit</translation>
    </message>
    <message>
        <source>greedy: one layer one step lower at a time</source>
        <translation>greedy: jeweils eine Schicht eine Stufe niedriger</translation>
    </message>
    <message>
        <source>HAQ: reinforcement learning, layer by layer</source>
        <translation>HAQ: bestärkendes Lernen, Schicht für Schicht</translation>
    </message>
    <message>
        <source>differentiable: gradient descent on a mixture of bits</source>
        <translation>differenzierbar: Gradientenabstieg auf einer Mischung von Bits</translation>
    </message>
    <message>
        <source>random: plans drawn evenly</source>
        <translation>zufällig: gleichmäßig gezogene Pläne</translation>
    </message>
    <message>
        <source>exhaustive: every plan</source>
        <translation>erschöpfend: jeder Plan</translation>
    </message>
    <message>
        <source>quantized without training (seconds)</source>
        <translation>ohne Training quantisiert (Sekunden)</translation>
    </message>
    <message>
        <source>after short training (minutes)</source>
        <translation>nach kurzem Training (Minuten)</translation>
    </message>
    <message>
        <source>quantized, the most promising by a predictor first</source>
        <translation>quantisiert, die laut einem Prädiktor vielversprechendsten zuerst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>no trained run</source>
        <translation>kein trainierter Lauf</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Trained &amp;run</source>
        <translation>Trainierter &amp;Lauf</translation>
    </message>
    <message>
        <source>Whose weights are quantized</source>
        <translation>Dessen Gewichte quantisiert werden</translation>
    </message>
    <message>
        <source>S&amp;trategy</source>
        <translation>&amp;Strategie</translation>
    </message>
    <message>
        <source>Which plans are tried next</source>
        <translation>Welche Pläne als Nächstes probiert werden</translation>
    </message>
    <message>
        <source>&amp;Evaluated</source>
        <translation>Be&amp;wertet</translation>
    </message>
    <message>
        <source>How the accuracy of a plan is found</source>
        <translation>Wie die Genauigkeit eines Plans bestimmt wird</translation>
    </message>
    <message>
        <source>&amp;Weight bits</source>
        <translation>&amp;Gewichtsbits</translation>
    </message>
    <message>
        <source>What each layer may be given: 1 to 16</source>
        <translation>Was jede Schicht bekommen darf: 1 bis 16</translation>
    </message>
    <message>
        <source>&amp;Activation bits</source>
        <translation>&amp;Aktivierungsbits</translation>
    </message>
    <message>
        <source>What each layer&apos;s input may be given: 1 to 16</source>
        <translation>Was der Eingang jeder Schicht bekommen darf: 1 bis 16</translation>
    </message>
    <message>
        <source>Accuracy a&amp;gainst</source>
        <translation>Genauigkeit gege&amp;n</translation>
    </message>
    <message>
        <source>What accuracy is traded against</source>
        <translation>Wogegen die Genauigkeit abgewogen wird</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Plans beyond it are not what is looked for</source>
        <translation>Pläne darüber hinaus werden nicht gesucht</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>&amp;Bewertungen</translation>
    </message>
    <message>
        <source>Plans that are evaluated, at most</source>
        <translation>Pläne, die höchstens bewertet werden</translation>
    </message>
    <message>
        <source>Test &amp;pictures</source>
        <translation>&amp;Testbilder</translation>
    </message>
    <message>
        <source>So many test pictures, evenly spaced, measure each plan; 0 takes all</source>
        <translation>An so vielen Testbildern in gleichen Abständen wird jeder Plan gemessen; 0 nimmt alle</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>&amp;Epochen</translation>
    </message>
    <message>
        <source>Training of each plan</source>
        <translation>Training jedes Plans</translation>
    </message>
    <message>
        <source>P&amp;opulation</source>
        <translation>&amp;Population</translation>
    </message>
    <message>
        <source>Plans of a generation</source>
        <translation>Pläne einer Generation</translation>
    </message>
    <message>
        <source>Warm-&amp;up</source>
        <translation>Au&amp;fwärmen</translation>
    </message>
    <message>
        <source>Episodes of random actions first</source>
        <translation>Episoden mit zufälligen Aktionen zu Beginn</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Sta&amp;rtwert</translation>
    </message>
    <message>
        <source>The same seed finds the same plans</source>
        <translation>Derselbe Startwert findet dieselben Pläne</translation>
    </message>
    <message>
        <source>There is no trained run to search from: train one first.</source>
        <translation>Es gibt keinen trainierten Lauf, von dem aus gesucht werden kann: Bitte zuerst einen trainieren.</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>%1: give different numbers from 1 to 16, separated by commas.</source>
        <translation>%1: Bitte verschiedene Zahlen von 1 bis 16 angeben, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>No plan of these bits meets the budget: the least is %1%2.</source>
        <translation>Kein Plan aus diesen Bits erfüllt das Budget: Das Mindeste ist %1%2.</translation>
    </message>
    <message>
        <source>Give a budget above zero, or none.</source>
        <translation>Bitte ein Budget über null angeben oder keines.</translation>
    </message>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%1 Pläne mit %n Schicht; </numerusform>
            <numerusform>%1 Pläne mit %n Schichten; </numerusform>
        </translation>
    </message>
    <message>
        <source>all of them may be evaluated.</source>
        <translation>alle davon können bewertet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>höchstens %n davon wird bewertet.</numerusform>
            <numerusform>höchstens %n davon werden bewertet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhaustive search stops before it has seen every plan: allow more evaluations.</source>
        <translation>Die erschöpfende Suche endet, bevor sie jeden Plan gesehen hat: Bitte mehr Bewertungen zulassen.</translation>
    </message>
    <message>
        <source>The least that a budget can be: %1%2.</source>
        <translation>Das kleinste mögliche Budget: %1%2.</translation>
    </message>
    <message>
        <source>Each plan becomes a point in Trade-offs as it is evaluated.</source>
        <translation>Jeder Plan wird zu einem Punkt unter „Abwägungen“, sobald er bewertet ist.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityMap</name>
    <message>
        <source>Sensitivity of the layers by bits</source>
        <translation>Empfindlichkeit der Schichten nach Bits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 at %3 bits</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2 mit %3 Bit</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityPanel</name>
    <message>
        <source>Sensitivity run</source>
        <translation>Empfindlichkeitslauf</translation>
    </message>
    <message>
        <source>The sensitivity run whose scores are shown here and in the table</source>
        <translation>Der Empfindlichkeitslauf, dessen Scores hier und in der Tabelle gezeigt werden</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Empfindlichkeit messen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>How the harm is measured</source>
        <translation>Wie der Schaden gemessen wird</translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation>Quantisiert</translation>
    </message>
    <message>
        <source>What of the layer is quantized</source>
        <translation>Was von der Schicht quantisiert ist</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>How the layer stands among the others</source>
        <translation>Wie die Schicht unter den anderen steht</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>nach Rang</translation>
    </message>
    <message>
        <source>Most sensitive layer first, by its value at the fewest bits</source>
        <translation>Empfindlichste Schicht zuerst, nach ihrem Wert bei den wenigsten Bits</translation>
    </message>
    <message>
        <source>How far the metrics agree: Spearman&apos;s ρ over layers and bits</source>
        <translation>Wie weit die Metriken übereinstimmen: Spearmans ρ über Schichten und Bits</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>Es gibt noch keinen trainierten Lauf: zuerst einen mit „Starten“ trainieren</translation>
    </message>
    <message>
        <source>Quantizes one layer of “%1” after the other and measures what is lost</source>
        <translation>Quantisiert eine Schicht von „%1“ nach der anderen und misst, was verloren geht</translation>
    </message>
    <message>
        <source>When a run has been trained, “Measure sensitivity” finds out which of its layers need their bits: a map of layers and bits.</source>
        <translation>Wenn ein Lauf trainiert ist, ermittelt „Empfindlichkeit messen“, welche seiner Schichten ihre Bits brauchen: eine Karte der Schichten und Bits.</translation>
    </message>
    <message>
        <source>No sensitivity run yet. “Measure sensitivity” finds out which layers of “%1” need their bits.</source>
        <translation>Noch kein Empfindlichkeitslauf. „Empfindlichkeit messen“ ermittelt, welche Schichten von „%1“ ihre Bits brauchen.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Being measured: %1 %. </source>
        <translation>Wird gemessen: %1 %. </translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest. </source>
        <translation>Nicht abgeschlossen: Den Lauf in der Liste der Läufe fortsetzen, um den Rest zu erhalten. </translation>
    </message>
    <message>
        <source>Reference accuracy %1 (95 %) on %2 test pictures. </source>
        <translation>Referenzgenauigkeit %1 (95 %) auf %2 Testbildern. </translation>
    </message>
    <message>
        <source>The frame marks the bits of the plan; a click on a cell sets them.</source>
        <translation>Der Rahmen markiert die Bits des Plans; ein Klick auf eine Zelle setzt sie.</translation>
    </message>
    <message>
        <source>The network of the table has no layer “%1”</source>
        <translation>Das Netz der Tabelle hat keine Schicht „%1“</translation>
    </message>
    <message>
        <source>Set the weights of %1 to %2 bits</source>
        <translation>Gewichte von %1 auf %2 Bit setzen</translation>
    </message>
    <message>
        <source>Set the input activation of %1 to %2 bits</source>
        <translation>Eingangsaktivierung von %1 auf %2 Bit setzen</translation>
    </message>
    <message>
        <source>Set weights and input activation of %1 to %2 bits</source>
        <translation>Gewichte und Eingangsaktivierung von %1 auf %2 Bit setzen</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 ist gesperrt: Zum Ändern der Präzision entsperren</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>Bits von %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by key or by what it does</source>
        <translation>Nach Taste oder Wirkung filtern</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>bitsmith::SqnrChart</name>
    <message>
        <source>layerwise: only this layer quantized</source>
        <translation>schichtweise: nur diese Schicht quantisiert</translation>
    </message>
    <message>
        <source>graphwise: all layers quantized</source>
        <translation>graphweise: alle Schichten quantisiert</translation>
    </message>
    <message>
        <source>Output SQNR (dB)</source>
        <translation>SQNR des Ausgangs (dB)</translation>
    </message>
    <message>
        <source>Activation SQNR (dB)</source>
        <translation>SQNR der Aktivierung (dB)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 layerwise %3&lt;br&gt;%4 graphwise %5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 schichtweise %3&lt;br&gt;%4 graphweise %5</translation>
    </message>
</context>
<context>
    <name>bitsmith::SummaryChart</name>
    <message>
        <source>Accuracy against compression</source>
        <translation>Genauigkeit gegen Kompression</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Gewichtsspeicher</translation>
    </message>
    <message>
        <source>Accuracy drop from fp32</source>
        <translation>Genauigkeitsrückgang gegenüber fp32</translation>
    </message>
    <message>
        <source>Accuracy per MB of weights</source>
        <translation>Genauigkeit je MB Gewichte</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>Gewichtsspeicher (MB)</translation>
    </message>
    <message>
        <source>There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.</source>
        <translation>Es gibt keinen fp32-Lauf zum Vergleich. Auch die Voreinstellung fp32 ausführen, dann erscheint hier der Rückgang ihr gegenüber.</translation>
    </message>
    <message>
        <source>Finished runs are compared here.</source>
        <translation>Abgeschlossene Läufe werden hier verglichen.</translation>
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
        <translation>Testgenauigkeit (%), Wilson 95 %</translation>
    </message>
    <message>
        <source>%1 × at %2 %</source>
        <translation>%1 × bei %2 %</translation>
    </message>
    <message>
        <source>All four charts</source>
        <translation>Alle vier Diagramme</translation>
    </message>
    <message>
        <source>Compression ratio (×)</source>
        <translation>Kompression (×)</translation>
    </message>
    <message>
        <source>Relative drop (%)</source>
        <translation>Relativer Rückgang (%)</translation>
    </message>
    <message>
        <source>% per MB</source>
        <translation>% je MB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</source>
        <translation>
            <numerusform>%Ln Lauf ist gewählt: mehr, als sich hier unterscheiden lassen. Wählen Sie in der Liste der Läufe weniger, oder sehen Sie in der Tabelle dort nach.</numerusform>
            <numerusform>%Ln Läufe sind gewählt: mehr, als sich hier unterscheiden lassen. Wählen Sie in der Liste der Läufe weniger, oder sehen Sie in der Tabelle dort nach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TableActions</name>
    <message>
        <source>&amp;Find layers…</source>
        <translation>Schichten &amp;finden…</translation>
    </message>
    <message>
        <source>By name, kind or figures, w&lt;8 for instance (Ctrl+F)</source>
        <translation>Nach Name, Art oder Kennzahlen, zum Beispiel w&lt;8 (Strg+F)</translation>
    </message>
    <message>
        <source>&amp;Group by block</source>
        <translation>Nach &amp;Block gruppieren</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Save plan as &amp;preset…</source>
        <translation>&amp;Plan als Voreinstellung speichern…</translation>
    </message>
    <message>
        <source>&amp;My presets…</source>
        <translation>&amp;Meine Voreinstellungen…</translation>
    </message>
    <message>
        <source>Saved the preset %1</source>
        <translation>Voreinstellung %1 gespeichert</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
    <message>
        <source>%1 says something of %2 of %3 layers; the others are as they were.</source>
        <translation>%1 sagt etwas über %2 von %3 Schichten; die anderen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The plan as it is &amp;now</source>
        <translation>Der Plan, wie er &amp;jetzt ist</translation>
    </message>
    <message>
        <source>the plan before</source>
        <translation>der frühere Plan</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>Eine &amp;Datei…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Projects and experiments (*.bitsmith *.json);;All files (*)</source>
        <translation>Projekte und Experimente (*.bitsmith *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>&amp;End comparison</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Selected &amp;layers</source>
        <translation>Ausgewählte &amp;Schichten</translation>
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
        <translation>Kommagetrennte Werte (*.csv)</translation>
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
        <translation>Tabelle kopieren als</translation>
    </message>
    <message>
        <source>Save table as</source>
        <translation>Tabelle speichern als</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The table is copied as %1</source>
        <translation>Die Tabelle ist als %1 kopiert</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1: kann nicht geschrieben werden (%2); bitte einen anderen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>bitsmith::TotalsRow</name>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
</context>
<context>
    <name>bitsmith::TourActions</name>
    <message>
        <source>&amp;Tours</source>
        <translation>&amp;Touren</translation>
    </message>
    <message>
        <source>%1 – go on with step %2 of %3</source>
        <translation>%1 – weiter mit Schritt %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n minute(s).</source>
        <translation>
            <numerusform>%1 Etwa %n Minute.</numerusform>
            <numerusform>%1 Etwa %n Minuten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TourCallOut</name>
    <message>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Tour verlassen</translation>
    </message>
    <message>
        <source>Leave the tour; Help ▸ Tours takes it up here again</source>
        <translation>Die Tour verlassen; Hilfe ▸ Touren nimmt sie hier wieder auf</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>That is so now.</source>
        <translation>Das ist jetzt so.</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>bitsmith::TradeOffPlot</name>
    <message>
        <source>A click on a candidate puts its plan in the table.</source>
        <translation>Ein Klick auf einen Kandidaten übernimmt dessen Plan in die Tabelle.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Runs beyond this cost are dimmed and the best within it is named; the line in the plot can be dragged</source>
        <translation>Läufe jenseits dieser Kosten werden abgeblendet, und der beste darunter wird benannt; die Linie im Diagramm kann gezogen werden</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>When runs have finished, their accuracy is plotted here against what it costs.</source>
        <translation>Wenn Läufe abgeschlossen sind, wird hier ihre Genauigkeit gegen ihre Kosten aufgetragen.</translation>
    </message>
    <message>
        <source>Accuracy &amp;against</source>
        <translation>&amp;Genauigkeit gegen</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Plans of a trained run are tried and become points here as they are evaluated</source>
        <translation>Pläne eines trainierten Laufs werden probiert und hier zu Punkten, sobald sie bewertet sind</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>Testgenauigkeit (%)</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 test pictures.</source>
        <translation>Fehlerbalken: Wilson 95 %, n = %1 Testbilder.</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 to %2 test pictures.</source>
        <translation>Fehlerbalken: Wilson 95 %, n = %1 bis %2 Testbilder.</translation>
    </message>
    <message>
        <source>No interval overlaps that of the best, %1.</source>
        <translation>Kein Intervall überschneidet sich mit dem des besten, %1.</translation>
    </message>
    <message numerus="yes">
        <source>95 % intervals of %n runs overlap that of the best, %1.</source>
        <translation>
            <numerusform>Das 95-%-Intervall von %n Lauf überschneidet sich mit dem des besten, %1.</numerusform>
            <numerusform>Die 95-%-Intervalle von %n Läufen überschneiden sich mit dem des besten, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % intervals overlap that of the best, %1: %2.</source>
        <translation>95-%-Intervalle, die sich mit dem des besten, %1, überschneiden: %2.</translation>
    </message>
    <message>
        <source>No run is within the budget.</source>
        <translation>Kein Lauf liegt im Budget.</translation>
    </message>
    <message>
        <source>Best within the budget: %1, %2 %.</source>
        <translation>Bester im Budget: %1, %2 %.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 bis %2 %</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Gewichtsspeicher</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>Energie je Bild</translation>
    </message>
    <message>
        <source>%1 nJ</source>
        <translation>%1 nJ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>BOPs je Bild</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Compression ratio</source>
        <translation>Kompressionsrate</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>Gewichtsspeicher (MB)</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Mittlere Gewichtsbits</translation>
    </message>
    <message>
        <source>Bit operations (BOPs)</source>
        <translation>Bitoperationen (BOPs)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Energie (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latenz (ms)</translation>
    </message>
    <message>
        <source>Compression ratio (32 / mean weight bits)</source>
        <translation>Kompressionsrate (32 / mittlere Gewichtsbits)</translation>
    </message>
    <message>
        <source>Bit operations per picture (10⁹ BOPs)</source>
        <translation>Bitoperationen je Bild (10⁹ BOPs)</translation>
    </message>
    <message>
        <source>Energy per picture (nJ), hardware: %1</source>
        <translation>Energie je Bild (nJ), Hardware: %1</translation>
    </message>
    <message>
        <source>Latency of the profile&apos;s batch (ms), hardware: %1</source>
        <translation>Latenz des Profil-Batches (ms), Hardware: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) do not have this cost and are left out.</source>
        <translation>
            <numerusform>%n Lauf hat diese Kosten nicht und fehlt.</numerusform>
            <numerusform>%n Läufe haben diese Kosten nicht und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hypervolume %1 (accuracy 1 by the dearest run&apos;s cost).</source>
        <translation>Hypervolumen %1 (Genauigkeit 1 mal Kosten des teuersten Laufs).</translation>
    </message>
    <message>
        <source>%1: %2 evaluated (95 % intervals up to ±%3 points, not drawn), %4 on the front.</source>
        <translation>%1: %2 bewertet (95-%-Intervalle bis ±%3 Punkte, nicht gezeichnet), %4 auf der Front.</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Aktivierungsbits</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation>Zuvor vorhergesagt</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Vorgeschlagen von</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>exceeded</source>
        <translation>überschritten</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>(on the Pareto front)</source>
        <translation>(auf der Paretofront)</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingForm</name>
    <message>
        <source> pictures</source>
        <translation> Bilder</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>Batch-Normalisierungen neu schätzen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the run, as lists and charts show it</source>
        <translation>Name des Laufs, wie ihn Listen und Diagramme zeigen</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over the training pictures</source>
        <translation>Durchgänge durch die Trainingsbilder</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Pictures in a training step</source>
        <translation>Bilder in einem Trainingsschritt</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps of the weights</source>
        <translation>Regel, die Gradienten in Schritte der Gewichte umsetzt</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate at the start of the schedule; 1e-9 to 100</source>
        <translation>Lernrate zu Beginn des Zeitplans; 1e-9 bis 100</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum of sgd; adam has none</source>
        <translation>Momentum von sgd; adam hat keines</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>L2 penalty on the weights; 0 to 10</source>
        <translation>L2-Strafterm auf die Gewichte; 0 bis 10</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>cosine: the learning rate falls to 0 over all steps; constant: it stays</source>
        <translation>cosine: die Lernrate fällt über alle Schritte auf 0; constant: sie bleibt</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Max. Gradientennorm</translation>
    </message>
    <message>
        <source>Largest L2 norm of all gradients together; 0 does not clip</source>
        <translation>Größte L2-Norm aller Gradienten zusammen; 0 schneidet nicht ab</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed and threads give the same result</source>
        <translation>Anfang aller Zufallszahlen: derselbe Startwert und dieselben Threads ergeben dasselbe Ergebnis</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>float32: the reference; bfloat16: trains in bfloat16 with float32 weights; integer: evaluates layers of at most 8 bits in whole numbers; auto: the fastest for each that the processor has</source>
        <translation>float32: die Referenz; bfloat16: trainiert in bfloat16 mit float32-Gewichten; integer: wertet Schichten mit höchstens 8 Bit in ganzen Zahlen aus; auto: jeweils das Schnellste, was der Prozessor hat</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor threads of the run; 0 takes all cores</source>
        <translation>Prozessor-Threads des Laufs; 0 nimmt alle Kerne</translation>
    </message>
    <message>
        <source>Few bits</source>
        <translation>Wenige Bits</translation>
    </message>
    <message>
        <source>What helps a network with few bits: rates of learned quantizers, distillation, batch norms</source>
        <translation>Was einem Netz mit wenigen Bits hilft: Lernraten gelernter Quantisierer, Destillation, Batch-Normalisierungen</translation>
    </message>
    <message>
        <source>Quantizer rate</source>
        <translation>Quantisiererrate</translation>
    </message>
    <message>
        <source>Learning rate of learned steps, clips and levels, as a multiple of the network&apos;s</source>
        <translation>Lernrate gelernter Schrittweiten, Abschneidegrenzen und Stufen, als Vielfaches der Lernrate des Netzes</translation>
    </message>
    <message>
        <source>Clip decay</source>
        <translation>Clip Decay</translation>
    </message>
    <message>
        <source>PACT: L2 penalty on the clips</source>
        <translation>PACT: L2-Strafterm auf die Abschneidegrenzen</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Adaptive bits: what is chosen from for each picture, as 2, 4, 8</source>
        <translation>Adaptive Bits: woraus für jedes Bild gewählt wird, etwa 2, 4, 8</translation>
    </message>
    <message>
        <source>Cost weight</source>
        <translation>Kostengewicht</translation>
    </message>
    <message>
        <source>Parametric and adaptive bits: weight of the cost in the loss</source>
        <translation>Parametrische und adaptive Bits: Gewicht der Kosten im Verlust</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>Speicherbudget</translation>
    </message>
    <message>
        <source>Parametric bits: weight memory that is free of cost; 0: none is</source>
        <translation>Parametrische Bits: Gewichtsspeicher, der kostenfrei ist; 0: keiner</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Mittlere Bits</translation>
    </message>
    <message>
        <source>Adaptive bits: mean activation bits that are free of cost</source>
        <translation>Adaptive Bits: mittlere Aktivierungsbits, die kostenfrei sind</translation>
    </message>
    <message>
        <source>Mean bits at first</source>
        <translation>Mittlere Bits zu Beginn</translation>
    </message>
    <message>
        <source>Adaptive bits: those of the first epoch, going in a straight line to the mean bits; 0: the same throughout</source>
        <translation>Adaptive Bits: die der ersten Epoche, von denen es geradlinig zu den mittleren Bits geht; 0: durchgehend gleich</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>Share of the loss that is the distance from the float network that the run starts from; 0 is off</source>
        <translation>Anteil am Verlust, den der Abstand zum Gleitkommanetz ausmacht, von dem der Lauf ausgeht; 0 ist aus</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Class scores are divided by it before they become probabilities. A high one can ruin few bits: 5 cost DoReFa at W3A8 eleven points where 1 cost none.</source>
        <translation>Durch sie werden die Klassenwerte geteilt, bevor sie zu Wahrscheinlichkeiten werden. Eine hohe kann wenige Bits verderben: 5 kostete DoReFa bei W3A8 elf Punkte, 1 dagegen keinen.</translation>
    </message>
    <message>
        <source>Freeze batch norms</source>
        <translation>Batch-Normalisierungen einfrieren</translation>
    </message>
    <message>
        <source>Last epochs that normalise by the running statistics and leave them</source>
        <translation>Letzte Epochen, die mit den laufenden Statistiken normalisieren und sie unverändert lassen</translation>
    </message>
    <message>
        <source>New batch-norm statistics over the calibration pictures after the last step</source>
        <translation>Neue Statistiken der Batch-Normalisierung über die Kalibrierungsbilder nach dem letzten Schritt</translation>
    </message>
    <message>
        <source>“%1” are no candidates: expected different bits of 1 to 16, as 2, 4, 8</source>
        <translation>„%1“ sind keine Kandidaten: erwartet werden verschiedene Bits von 1 bis 16, etwa 2, 4, 8</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message>
        <source>queued</source>
        <translation>in Warteschlange</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Press Run to train, and the curves appear here.</source>
        <translation>Bitte „Starten“ drücken, um zu trainieren; die Kurven erscheinen hier.</translation>
    </message>
    <message>
        <source>Thin line: training. Dots: test. Band: Wilson 95 % interval. Weight bits: mean of the layers.</source>
        <translation>Dünne Linie: Training. Punkte: Test. Band: 95-%-Intervall nach Wilson. Gewichtsbits: Mittel der Schichten.</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Verlust (Nat)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Genauigkeit (%)</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 bis %3)</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>train loss (nats)</source>
        <translation>Trainingsverlust (Nat)</translation>
    </message>
    <message>
        <source>test loss (nats)</source>
        <translation>Testverlust (Nat)</translation>
    </message>
    <message>
        <source>test accuracy (95 %)</source>
        <translation>Testgenauigkeit (95 %)</translation>
    </message>
    <message>
        <source>mean bits</source>
        <translation>mittlere Bits</translation>
    </message>
    <message>
        <source>Weight bits: %1</source>
        <translation>Gewichtsbits: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>Logarithmische Verlustachse</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>Alle Epochen zeigen</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
</context>
<context>
    <name>bitsmith::ViewActions</name>
    <message>
        <source>&amp;Arrange panels anew</source>
        <translation>Bereiche neu &amp;anordnen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>Wie der Des&amp;ktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
</context>
<context>
    <name>bitsmith::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>bitsmith::engineProgram</name>
    <message>
        <source>The engine cannot be started: BITSMITH_CLI names %1, which is not a program. Correct or unset it.</source>
        <translation>Die Engine kann nicht gestartet werden: BITSMITH_CLI nennt %1, was kein Programm ist. Bitte die Variable berichtigen oder löschen.</translation>
    </message>
    <message>
        <source>The engine program bitsmith-cli was not found in %1, in ../libexec beside it or in PATH. Install it, or set BITSMITH_CLI to where it is.</source>
        <translation>Das Engine-Programm bitsmith-cli wurde weder in %1 noch im Ordner ../libexec daneben noch in PATH gefunden. Bitte installieren oder BITSMITH_CLI auf seinen Ort setzen.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for mixed-precision quantization with hardware co-design.</source>
        <translation>Werkbank für die Quantisierung mit gemischter Präzision im gemeinsamen Entwurf mit der Hardware.</translation>
    </message>
    <message>
        <source>Folder that holds the runs.</source>
        <translation>Ordner, der die Läufe enthält.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Project or experiment to open.</source>
        <translation>Zu öffnendes Projekt oder Experiment.</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: %1. What you did last may not be done; save your work.</source>
        <translation>Etwas Unvorhergesehenes ist schiefgegangen: %1. Was Sie zuletzt getan haben, ist vielleicht nicht geschehen; speichern Sie Ihre Arbeit.</translation>
    </message>
</context>
</TS>
