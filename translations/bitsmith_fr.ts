<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CostExplanation</name>
    <message>
        <source>and %1 smaller ones</source>
        <translation>et %1 plus petites</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2&lt;/b&gt; is not known</source>
        <translation>&lt;b&gt;%1 (%2)&lt;/b&gt;&#x202f;: valeur inconnue</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 of %2 = %3&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 (%2) = %3&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Data types: %1</source>
        <translation>Types de données&#x202f;: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source&#x202f;: %1</translation>
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
        <translation>Opérations</translation>
    </message>
    <message>
        <source>BOPs relative to fp32</source>
        <translation>BOPs par rapport à fp32</translation>
    </message>
    <message>
        <source>NNCF complexity</source>
        <translation>Complexité NNCF</translation>
    </message>
    <message>
        <source>ACE</source>
        <translation>ACE</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Mémoire des poids</translation>
    </message>
    <message>
        <source>Weight memory on the device</source>
        <translation>Mémoire des poids sur l’appareil</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Activations d’entrée</translation>
    </message>
    <message>
        <source>Activation memory</source>
        <translation>Mémoire des activations</translation>
    </message>
    <message>
        <source>Memory traffic</source>
        <translation>Trafic mémoire</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>%1, for one picture (as in %2)</source>
        <translation>%1, pour une image (comme dans %2)</translation>
    </message>
    <message>
        <source>Weights at the plan&apos;s bits, biases at 32 bits</source>
        <translation>Poids avec les bits du plan, biais sur 32 bits</translation>
    </message>
    <message>
        <source>Weights and biases in the bits that the device stores</source>
        <translation>Poids et biais avec les bits que l’appareil stocke</translation>
    </message>
    <message>
        <source>Input of each layer at the plan&apos;s bits</source>
        <translation>Entrée de chaque couche avec les bits du plan</translation>
    </message>
    <message>
        <source>All that is live while a layer is computed, a batch; the network&apos;s is the peak</source>
        <translation>Tout ce qui est occupé pendant le calcul d’une couche, par lot&#x202f;; pour le réseau, le pic</translation>
    </message>
    <message>
        <source>Bytes from and to all memories for one picture; weights are read once a batch</source>
        <translation>Octets lus et écrits dans toutes les mémoires pour une image&#x202f;; les poids sont lus une fois par lot</translation>
    </message>
    <message>
        <source>Arithmetic and memory traffic for one picture</source>
        <translation>Arithmétique et trafic mémoire pour une image</translation>
    </message>
    <message>
        <source>Roofline of a batch: the slowest of arithmetic and memories, layer after layer</source>
        <translation>Roofline d’un lot&#x202f;: le plus lent de l’arithmétique et des mémoires, couche après couche</translation>
    </message>
    <message>
        <source>%1 on %2, batch %3</source>
        <translation>%1 sur %2, lot %3</translation>
    </message>
    <message>
        <source>%1: the weights fit into no memory of %2</source>
        <translation>%1&#x202f;: les poids ne tiennent dans aucune mémoire de %2</translation>
    </message>
    <message>
        <source>%1: the activations fit into no memory of %2</source>
        <translation>%1&#x202f;: les activations ne tiennent dans aucune mémoire de %2</translation>
    </message>
</context>
<context>
    <name>PrecisionTable</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, non quantifié</translation>
    </message>
    <message>
        <source>%1 levels of 32 bits are kept beside the weights</source>
        <translation>%1 niveaux de 32 bits sont conservés à côté des poids</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>%1 to %2 bits</source>
        <translation>%1 à %2 bits</translation>
    </message>
    <message>
        <source>Scales are any number</source>
        <translation>Les échelles sont des nombres quelconques</translation>
    </message>
    <message>
        <source>Scales are 2^n, rounded up: a shift rescales</source>
        <translation>Les échelles sont 2^n, arrondies par excès&#x202f;: un décalage remet à l’échelle</translation>
    </message>
    <message>
        <source>Scales are M·2^n with M of 15 bits, rounded up: a whole-number multiplication and a shift rescale</source>
        <translation>Les échelles sont M·2^n avec M de 15 bits, arrondies par excès&#x202f;: une multiplication entière et un décalage remettent à l’échelle</translation>
    </message>
    <message>
        <source>Weight method</source>
        <translation>Méthode des poids</translation>
    </message>
    <message>
        <source>How the weights come by their levels: from their range, learned, or found. Bits that a method does not know become the nearest that it does.</source>
        <translation>Comment les poids obtiennent leurs niveaux&#x202f;: de leur plage, appris ou cherchés. Les bits qu’une méthode ne connaît pas deviennent les plus proches qu’elle connaît.</translation>
    </message>
    <message>
        <source>Act. method</source>
        <translation>Méthode d’act.</translation>
    </message>
    <message>
        <source>How the layer&apos;s input activation comes by its levels</source>
        <translation>Comment l’activation d’entrée de la couche obtient ses niveaux</translation>
    </message>
    <message>
        <source>Scale form</source>
        <translation>Forme d’échelle</translation>
    </message>
    <message>
        <source>What the scales of weights and activations may be, for devices that compute in whole numbers alone</source>
        <translation>Ce que peuvent être les échelles des poids et des activations, pour les appareils qui ne calculent qu’en nombres entiers</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>puissance de deux</translation>
    </message>
    <message>
        <source>“%1” is not known here: expected one of %2</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas connu ici&#x202f;: attendu l’un de %2</translation>
    </message>
    <message>
        <source>real</source>
        <translation>réelle</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>virgule fixe</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
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
        <translation>Entièrement connectée, %1 entrées, %2 sorties</translation>
    </message>
    <message>
        <source>Convolution, %1 → %2 channels, stride %3, padding %4, groups %5</source>
        <translation>Convolution, %1 → %2 canaux, pas %3, remplissage %4, groupes %5</translation>
    </message>
    <message>
        <source>, dilation %1</source>
        <translation>, dilatation %1</translation>
    </message>
    <message>
        <source>%1 = %2 weights, and %3 biases</source>
        <translation>%1 = %2 poids, et %3 biais</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>par canal</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>par tenseur</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 bit</translation>
    </message>
    <message>
        <source>weights %1, activations %2</source>
        <translation>poids %1, activations %2</translation>
    </message>
    <message>
        <source> in %1 passes</source>
        <translation> en %1 passes</translation>
    </message>
    <message>
        <source>%1 does not execute these levels: decoded, and costed as %2</source>
        <translation>%1 n’exécute pas ces niveaux&#x202f;: décodés, et comptés comme %2</translation>
    </message>
    <message>
        <source>%1 does not execute these bits: costed as %2%3</source>
        <translation>%1 n’exécute pas ces bits&#x202f;: comptés comme %2%3</translation>
    </message>
    <message>
        <source>, min-max observer</source>
        <translation>, observateur min-max</translation>
    </message>
    <message>
        <source>, moving-average observer</source>
        <translation>, observateur à moyenne mobile</translation>
    </message>
    <message>
        <source>Weights: %1
Input activation: %2</source>
        <translation>Poids&#x202f;: %1
Activation d’entrée&#x202f;: %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Name of the layer in the network, in the order of computation</source>
        <translation>Nom de la couche dans le réseau, dans l’ordre du calcul</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rôle&#x202f;: %1</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 couche</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 couches</translation>
    </message>
    <message>
        <source>Quantizable layers of the network</source>
        <translation>Couches quantifiables du réseau</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kind of layer, with its kernel</source>
        <translation>Type de couche, avec son noyau</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Input → output of one picture: channels × height × width, or features</source>
        <translation>Entrée → sortie d’une image&#x202f;: canaux × hauteur × largeur, ou caractéristiques</translation>
    </message>
    <message>
        <source>%1 input elements → %2 output elements</source>
        <translation>%1 éléments d’entrée → %2 éléments de sortie</translation>
    </message>
    <message>
        <source>Shape of a picture → number of classes</source>
        <translation>Forme d’une image → nombre de classes</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Number of weights and biases</source>
        <translation>Nombre de poids et de biais</translation>
    </message>
    <message>
        <source>Weights and biases of all these layers</source>
        <translation>Poids et biais de toutes ces couches</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Multiply-accumulates for one picture</source>
        <translation>Multiplications-accumulations pour une image</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
    <message>
        <source>Bits of each weight: 1 to 16, or 32 for fp32. Type a number, or press + and −; the number goes to all selected cells.</source>
        <translation>Bits de chaque poids&#x202f;: 1 à 16, ou 32 pour fp32. Tapez un nombre, ou appuyez sur + et −&#x202f;; le nombre va dans toutes les cellules sélectionnées.</translation>
    </message>
    <message>
        <source>Mean bits over all weights, biases not counted</source>
        <translation>Bits moyens sur tous les poids, biais non comptés</translation>
    </message>
    <message>
        <source>Act. bits</source>
        <translation>Bits d’act.</translation>
    </message>
    <message>
        <source>Bits of the layer&apos;s input activation: 1 to 16, or 32 for fp32</source>
        <translation>Bits de l’activation d’entrée de la couche&#x202f;: 1 à 16, ou 32 pour fp32</translation>
    </message>
    <message>
        <source>Mean bits over the elements of all input activations</source>
        <translation>Bits moyens sur les éléments de toutes les activations d’entrée</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>How the weights&apos; integers are laid over their range; the activation&apos;s scheme is in the tool tip and the context menu</source>
        <translation>Comment les entiers des poids sont répartis sur leur plage&#x202f;; le schéma de l’activation se trouve dans l’infobulle et le menu contextuel</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymétrique</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>What the network loses when this layer is quantized to its bits, as the run and the metric chosen in the Sensitivity panel have it; the darker the worse</source>
        <translation>Ce que perd le réseau quand cette couche est quantifiée à ses bits, selon l’exécution et la métrique choisies dans le panneau Sensibilité&#x202f;; plus c’est foncé, pire c’est</translation>
    </message>
    <message>
        <source>SQNR (dB)</source>
        <translation>SQNR (dB)</translation>
    </message>
    <message>
        <source>Size (KiB)</source>
        <translation>Taille (KiB)</translation>
    </message>
    <message>
        <source>Memory of the weights at their bits and the biases at 32 bits; 1 KiB = 1024 bytes</source>
        <translation>Mémoire des poids avec leurs bits et des biais sur 32 bits&#x202f;; 1 KiB = 1024 octets</translation>
    </message>
    <message>
        <source>BOPs (M)</source>
        <translation>BOPs (M)</translation>
    </message>
    <message>
        <source>Millions of bit operations for one picture: MACs × weight bits × activation bits</source>
        <translation>Millions d’opérations sur bits pour une image&#x202f;: MACs × bits des poids × bits des activations</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Énergie (nJ)</translation>
    </message>
    <message>
        <source>Energy for one picture on the chosen hardware profile</source>
        <translation>Énergie pour une image sur le profil matériel choisi</translation>
    </message>
    <message>
        <source>Latency (µs)</source>
        <translation>Latence (µs)</translation>
    </message>
    <message>
        <source>Roofline latency of a batch on the chosen hardware profile: the slowest of arithmetic and memories</source>
        <translation>Latence roofline d’un lot sur le profil matériel choisi&#x202f;: le plus lent de l’arithmétique et des mémoires</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>Limité par</translation>
    </message>
    <message>
        <source>What holds the latency up: the arithmetic (compute), or the memory that the layer waits for</source>
        <translation>Ce qui détermine la latence&#x202f;: l’arithmétique (calcul), ou la mémoire que la couche attend</translation>
    </message>
    <message>
        <source>What holds up most of the latency of the network</source>
        <translation>Ce qui détermine la plus grande part de la latence du réseau</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>A locked layer keeps its precision, whatever preset is applied</source>
        <translation>Une couche verrouillée garde sa précision, quel que soit le préréglage appliqué</translation>
    </message>
    <message>
        <source>Locked: click to unlock</source>
        <translation>Verrouillée&#x202f;: cliquer pour déverrouiller</translation>
    </message>
    <message>
        <source>Click to lock</source>
        <translation>Cliquer pour verrouiller</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symétrique</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamique</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Layers with the same letter change together: tied by the context menu</source>
        <translation>Les couches portant la même lettre changent ensemble&#x202f;: liées par le menu contextuel</translation>
    </message>
    <message>
        <source>Tied: %1</source>
        <translation>Liée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Signal to quantization noise ratio of the layer, from the run chosen in the Errors panel or the newest finished one; the darker the worse. Grey where it was measured at other bits than those of now</source>
        <translation>Rapport signal sur bruit de quantification de la couche, de l’exécution choisie dans le panneau Erreurs ou de la dernière terminée ; plus c’est foncé, plus c’est mauvais. En gris là où la mesure vaut pour d’autres bits que ceux d’à présent</translation>
    </message>
</context>
<context>
    <name>ProfileEffect</name>
    <message>
        <source>all fits</source>
        <translation>tout tient</translation>
    </message>
    <message>
        <source>activations fit nowhere</source>
        <translation>les activations ne tiennent nulle part</translation>
    </message>
    <message>
        <source>weights fit nowhere</source>
        <translation>les poids ne tiennent nulle part</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>rien ne tient</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>calcul</translation>
    </message>
</context>
<context>
    <name>Sensitivity</name>
    <message>
        <source>Not known: no sensitivity run is there. “Measure sensitivity” in the Sensitivity panel makes one.</source>
        <translation>Inconnu&#x202f;: il n’y a pas d’exécution de sensibilité. «&#x202f;Mesurer la sensibilité&#x202f;» dans le panneau Sensibilité en crée une.</translation>
    </message>
    <message>
        <source>Not known: “%1” measured another network</source>
        <translation>Inconnu&#x202f;: «&#x202f;%1&#x202f;» a mesuré un autre réseau</translation>
    </message>
    <message>
        <source>fp32: nothing is quantized, nothing is lost</source>
        <translation>fp32&#x202f;: rien n’est quantifié, rien n’est perdu</translation>
    </message>
    <message>
        <source>Not known at %1 bits: “%2” has measured %3 of %4 bits</source>
        <translation>Inconnu à %1 bits&#x202f;: «&#x202f;%2&#x202f;» a mesuré %3 à %4 bits</translation>
    </message>
    <message>
        <source>%1 of %2 with its %3 at %4 bits: %5 %6
%7
From “%8”, %9</source>
        <translation>%1 de %2, %3 à %4 bits&#x202f;: %5 %6
%7
Tiré de «&#x202f;%8&#x202f;», %9</translation>
    </message>
    <message>
        <source>Not known: no run has measured it. “Analyse errors” in the Errors panel makes one.</source>
        <translation>Inconnu&#x202f;: aucune exécution ne l’a mesuré. «&#x202f;Analyser les erreurs&#x202f;» dans le panneau Erreurs en crée une.</translation>
    </message>
    <message>
        <source>“%1” has no quantization error of this layer: it was float there, or the network is another one</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas d’erreur de quantification de cette couche&#x202f;: elle y était en flottant, ou le réseau est un autre</translation>
    </message>
    <message>
        <source>Signal to quantization noise, %1: %2 dB. More is better; 6 dB are about one bit.
From “%3”, at the bits that the layer had there</source>
        <translation>Signal sur bruit de quantification, %1&#x202f;: %2 dB. Plus est mieux&#x202f;; 6 dB font environ un bit.
Tiré de «&#x202f;%3&#x202f;», avec les bits que la couche y avait</translation>
    </message>
    <message>
        <source>Accuracy drop</source>
        <translation>Baisse d’exactitude</translation>
    </message>
    <message>
        <source>Loss increase</source>
        <translation>Hausse de la perte</translation>
    </message>
    <message>
        <source>Output SQNR</source>
        <translation>SQNR de sortie</translation>
    </message>
    <message>
        <source>Output KL divergence</source>
        <translation>Divergence KL de sortie</translation>
    </message>
    <message>
        <source>Fisher estimate</source>
        <translation>Estimation de Fisher</translation>
    </message>
    <message>
        <source>Hessian trace × error</source>
        <translation>Trace de la hessienne × erreur</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
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
        <translation>Combien de points de pourcentage d’exactitude sont perdus&#x202f;; au-dessous de zéro&#x202f;: gagnés</translation>
    </message>
    <message>
        <source>How much the cross entropy rises; below zero: it falls</source>
        <translation>De combien augmente l’entropie croisée&#x202f;; au-dessous de zéro&#x202f;: elle diminue</translation>
    </message>
    <message>
        <source>Signal to noise of the class scores; more is better</source>
        <translation>Rapport signal sur bruit des scores des classes&#x202f;; plus est mieux</translation>
    </message>
    <message>
        <source>How far the class probabilities move from the reference&apos;s</source>
        <translation>De combien les probabilités des classes s’écartent de celles de la référence</translation>
    </message>
    <message>
        <source>Expected loss increase from the gradients, ½ Σ g² Δy²: one pass for all layers and bits</source>
        <translation>Hausse attendue de la perte d’après les gradients, ½ Σ g² Δy²&#x202f;: une passe pour toutes les couches et tous les bits</translation>
    </message>
    <message>
        <source>Mean trace of the Hessian times the summed squared weight error, as HAWQ-V2</source>
        <translation>Trace moyenne de la hessienne multipliée par la somme des carrés des erreurs des poids, comme HAWQ-V2</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activations</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>poids et activations</translation>
    </message>
    <message>
        <source>this layer alone quantized</source>
        <translation>cette couche seule quantifiée</translation>
    </message>
    <message>
        <source>this layer float, the others quantized</source>
        <translation>cette couche en flottant, les autres quantifiées</translation>
    </message>
    <message>
        <source>The bits are others now: “Analyse errors” measures it anew.</source>
        <translation>Les bits ont changé depuis : « Analyser les erreurs » le mesure à nouveau.</translation>
    </message>
</context>
<context>
    <name>Tours</name>
    <message>
        <source>Bits within a budget</source>
        <translation>Des bits dans un budget</translation>
    </message>
    <message>
        <source>Let the best bits for all layers be found within a memory budget, and check the promise.</source>
        <translation>Faire trouver les meilleurs bits pour toutes les couches dans un budget de mémoire, et vérifier la promesse.</translation>
    </message>
    <message>
        <source>So much memory and no more: which bits should each layer get? With a measured sensitivity this is a knapsack: the least harm within the budget, solved exactly.</source>
        <translation>Tant de mémoire et pas plus&#x202f;: quels bits chaque couche doit-elle recevoir&#x202f;? Avec une sensibilité mesurée, c’est un problème de sac à dos&#x202f;: le moindre dommage dans le budget, résolu exactement.</translation>
    </message>
    <message>
        <source>It needs a trained network. Train this fp32 plan, if the tour on sensitivity has not done so already.</source>
        <translation>Il faut un réseau entraîné. Entraînez ce plan fp32, si la visite sur la sensibilité ne l’a pas déjà fait.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until it has finished.</source>
        <translation>Cliquez sur «&#x202f;Exécuter&#x202f;» ou appuyez sur Ctrl+R, et attendez que l’exécution soit terminée.</translation>
    </message>
    <message>
        <source>And its sensitivity.</source>
        <translation>Et sa sensibilité.</translation>
    </message>
    <message>
        <source>Open the panel Sensitivity and press “Measure sensitivity”.</source>
        <translation>Ouvrez le panneau Sensibilité et cliquez sur «&#x202f;Mesurer la sensibilité&#x202f;».</translation>
    </message>
    <message>
        <source>Open **Allocate bits**.</source>
        <translation>Ouvrez **Répartir les bits**.</translation>
    </message>
    <message>
        <source>It is in the menu Edit; Ctrl+B opens it too.</source>
        <translation>L’entrée se trouve dans le menu Édition&#x202f;; Ctrl+B l’ouvre aussi.</translation>
    </message>
    <message>
        <source>The budget: mean bits of a weight. Drag it and watch the plan in the table on the right follow. Other budgets may be ticked beside it; all of them are then kept.</source>
        <translation>Le budget&#x202f;: bits moyens d’un poids. Faites-le glisser et regardez le plan de la table, à droite, le suivre. D’autres budgets peuvent être cochés à côté&#x202f;; tous sont alors respectés.</translation>
    </message>
    <message>
        <source>Here stands what was proven: whether any plan within the budgets could have a smaller score, and what the greedy rule would lose.</source>
        <translation>Ici figure ce qui a été prouvé&#x202f;: si un plan dans les budgets pourrait avoir un score plus petit, et ce que perdrait la règle gloutonne.</translation>
    </message>
    <message>
        <source>A prediction is not a measurement. **Apply and measure** puts the plan into the table and quantizes the trained network to it.</source>
        <translation>Une prédiction n’est pas une mesure. **Appliquer et mesurer** met le plan dans la table et quantifie le réseau entraîné selon lui.</translation>
    </message>
    <message>
        <source>Press the button and wait a few seconds; it runs in the background.</source>
        <translation>Cliquez sur le bouton et attendez quelques secondes&#x202f;; cela s’exécute en arrière-plan.</translation>
    </message>
    <message>
        <source>Now the same place says both: what was predicted from single layers, and what was measured. The difference is what the layers do to one another.</source>
        <translation>Maintenant le même endroit dit les deux&#x202f;: ce qui a été prédit d’après les couches prises une à une, et ce qui a été mesuré. La différence est ce que les couches se font les unes aux autres.</translation>
    </message>
    <message>
        <source>Close the dialog. The plan is in the table; train it to win back what rounding lost.</source>
        <translation>Fermez la boîte de dialogue. Le plan est dans la table&#x202f;; entraînez-le pour regagner ce que l’arrondi a fait perdre.</translation>
    </message>
    <message>
        <source>What bits do</source>
        <translation>Ce que font les bits</translation>
    </message>
    <message>
        <source>Give a layer two bits, see what that costs and what it does to its weights.</source>
        <translation>Donner deux bits à une couche, voir ce que cela coûte et ce que cela fait à ses poids.</translation>
    </message>
    <message>
        <source>Each row is a layer of the network. **Weight bits** says how finely its weights are stored: *b* bits can tell 2ᵇ values apart. A small experiment was opened for this tour; Ctrl+Z brings back what was here before.</source>
        <translation>Chaque ligne est une couche du réseau. **Bits des poids** indique avec quelle finesse ses poids sont stockés&#x202f;: *b* bits peuvent distinguer 2ᵇ valeurs. Une petite expérience a été ouverte pour cette visite&#x202f;; Ctrl+Z ramène ce qui était là avant.</translation>
    </message>
    <message>
        <source>Two bits are four values. Give the weights of **conv2** two bits.</source>
        <translation>Deux bits font quatre valeurs. Donnez deux bits aux poids de **conv2**.</translation>
    </message>
    <message>
        <source>Click the cell, type `2` and press Enter.</source>
        <translation>Cliquez sur la cellule, tapez `2` et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>The totals moved at once, and so does this comparison with 32-bit floats. Nothing was trained: memory and operations follow from shapes and bits alone.</source>
        <translation>Les totaux ont changé aussitôt, et cette comparaison avec les flottants de 32 bits aussi. Rien n’a été entraîné&#x202f;: la mémoire et les opérations découlent des formes et des bits seuls.</translation>
    </message>
    <message>
        <source>Now many cells together. Give the weights of **all** layers two bits.</source>
        <translation>Maintenant, beaucoup de cellules ensemble. Donnez deux bits aux poids de **toutes** les couches.</translation>
    </message>
    <message>
        <source>Click the top cell of the column, click the lowest one with Shift held, type `2` and press Enter.</source>
        <translation>Cliquez sur la première cellule de la colonne, cliquez sur la dernière en maintenant Maj, tapez `2` et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Every edit can be undone. Go back until all layers have 8 bits again.</source>
        <translation>Toute modification peut être annulée. Revenez en arrière jusqu’à ce que toutes les couches aient de nouveau 8 bits.</translation>
    </message>
    <message>
        <source>Press Ctrl+Z once for each of the two edits, or use Edit ▸ Undo.</source>
        <translation>Appuyez sur Ctrl+Z une fois pour chacune des deux modifications, ou utilisez Édition ▸ Annuler.</translation>
    </message>
    <message>
        <source>What do bits do to the *values*? That is best seen on weights that have learned something. Train this plan: six passes over 2,000 small pictures, in the background.</source>
        <translation>Que font les bits aux *valeurs*&#x202f;? C’est sur des poids qui ont appris quelque chose qu’on le voit le mieux. Entraînez ce plan&#x202f;: six passages sur 2&#x202f;000 petites images, en arrière-plan.</translation>
    </message>
    <message>
        <source>Press Run, at the upper right, or Ctrl+R. The list of runs shows how far it is; the tour goes on when it has finished.</source>
        <translation>Cliquez sur «&#x202f;Exécuter&#x202f;», en haut à droite, ou appuyez sur Ctrl+R. La liste des exécutions montre où elle en est&#x202f;; la visite continue quand elle est terminée.</translation>
    </message>
    <message>
        <source>Open the panel **Errors**.</source>
        <translation>Ouvrez le panneau **Erreurs**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Errors opens it.</source>
        <translation>Cliquez sur son onglet. S’il a été fermé, Affichage ▸ Erreurs l’ouvre.</translation>
    </message>
    <message>
        <source>Let the engine compare each layer with bits to the same layer without.</source>
        <translation>Laissez le moteur comparer chaque couche avec bits à la même couche sans bits.</translation>
    </message>
    <message>
        <source>Press “Analyse errors”. It takes a few seconds.</source>
        <translation>Cliquez sur «&#x202f;Analyser les erreurs&#x202f;». Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>The histogram shows the weights of one layer, the fine lines are the values that are left of them. What lies between two lines moves to the nearer one: that is the error. Few bits, few lines.</source>
        <translation>L’histogramme montre les poids d’une couche, les lignes fines sont les valeurs qui en restent. Ce qui se trouve entre deux lignes va à la plus proche&#x202f;: c’est l’erreur. Peu de bits, peu de lignes.</translation>
    </message>
    <message>
        <source>**SQNR** is signal to error, in decibels. Each bit more is worth about 6 dB. Select layers with these arrows and compare weights with input activations.</source>
        <translation>**SQNR** est le rapport signal sur erreur, en décibels. Chaque bit de plus vaut environ 6 dB. Choisissez des couches avec ces flèches et comparez les poids aux activations d’entrée.</translation>
    </message>
    <message>
        <source>That is what bits do. How much of it the network *feels* is another question: the tours on training and on sensitivity answer it.</source>
        <translation>Voilà ce que font les bits. Ce que le réseau en *ressent* est une autre question&#x202f;: les visites sur l’entraînement et sur la sensibilité y répondent.</translation>
    </message>
    <message>
        <source>Reading a trade-off honestly</source>
        <translation>Lire honnêtement un compromis</translation>
    </message>
    <message>
        <source>Five presets, one plot: which differences are real, and which are chance?</source>
        <translation>Cinq préréglages, un graphique&#x202f;: quelles différences sont réelles, lesquelles sont dues au hasard&#x202f;?</translation>
    </message>
    <message>
        <source>More bits, more accuracy, more memory: which plan is worth it? Five presets make a small study.</source>
        <translation>Plus de bits, plus d’exactitude, plus de mémoire&#x202f;: quel plan en vaut la peine&#x202f;? Cinq préréglages forment une petite étude.</translation>
    </message>
    <message>
        <source>Choose **all presets**.</source>
        <translation>Choisissez **tous les préréglages**.</translation>
    </message>
    <message>
        <source>Open the picker beside Run and choose it.</source>
        <translation>Ouvrez la liste à côté d’«&#x202f;Exécuter&#x202f;» et choisissez l’entrée.</translation>
    </message>
    <message>
        <source>Start the study: five short trainings, one after the other.</source>
        <translation>Lancez l’étude&#x202f;: cinq courts entraînements, l’un après l’autre.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R, and wait until the last of the five has finished.</source>
        <translation>Cliquez sur «&#x202f;Exécuter&#x202f;» ou appuyez sur Ctrl+R, et attendez que la dernière des cinq soit terminée.</translation>
    </message>
    <message>
        <source>Runs that are ticked in this list are shown in the charts. The five of the study are ticked as they are started here; see that they are.</source>
        <translation>Les exécutions cochées dans cette liste sont montrées dans les graphiques. Les cinq de l’étude sont cochées quand elles sont lancées d’ici&#x202f;; vérifiez qu’elles le sont.</translation>
    </message>
    <message>
        <source>Click the box before its name. A run&apos;s own box shows that run alone.</source>
        <translation>Cliquez sur la case devant son nom. La case d’une exécution seule ne montre que cette exécution.</translation>
    </message>
    <message>
        <source>Open the panel **Trade-offs**.</source>
        <translation>Ouvrez le panneau **Compromis**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Trade-offs opens it.</source>
        <translation>Cliquez sur son onglet. S’il a été fermé, Affichage ▸ Compromis l’ouvre.</translation>
    </message>
    <message>
        <source>Each point is a run. The line joins the **Pareto front**: plans that no other beats in both figures. The bars are 95 % intervals of the accuracy. Where they overlap widely, the order on the front may be chance.</source>
        <translation>Chaque point est une exécution. La ligne relie le **front de Pareto**&#x202f;: les plans qu’aucun autre ne bat sur les deux grandeurs. Les barres sont les intervalles à 95&#x202f;% de l’exactitude. Là où ils se recoupent largement, l’ordre sur le front peut être dû au hasard.</translation>
    </message>
    <message>
        <source>All runs saw the *same* test pictures, so they can be compared picture by picture, which is sharper than intervals. Select two runs and press **Compare**.</source>
        <translation>Toutes les exécutions ont vu les *mêmes* images de test, on peut donc les comparer image par image, ce qui est plus fin que les intervalles. Sélectionnez deux exécutions et cliquez sur **Comparer**.</translation>
    </message>
    <message>
        <source>Click one run in the list and another one with Ctrl held; then press Compare above the list.</source>
        <translation>Cliquez sur une exécution dans la liste et sur une autre en maintenant Ctrl&#x202f;; cliquez ensuite sur Comparer au-dessus de la liste.</translation>
    </message>
    <message>
        <source>McNemar&apos;s test counts the pictures that only one of the two gets right. “No detectable difference” does not mean equal: it means that 500 pictures cannot tell.</source>
        <translation>Le test de McNemar compte les images que seule l’une des deux classe correctement. «&#x202f;Aucune différence détectable&#x202f;» ne veut pas dire égales&#x202f;: cela veut dire que 500 images ne peuvent pas trancher.</translation>
    </message>
    <message>
        <source>An honest claim names the difference, its interval, and how often it was repeated. Kinds of run and research cards repeat with other seeds. Now you have seen the whole path, from bits to claims.</source>
        <translation>Une affirmation honnête nomme la différence, son intervalle et combien de fois elle a été répétée. Les types d’exécution et les fiches de recherche répètent avec d’autres graines. Vous avez maintenant vu tout le chemin, des bits aux affirmations.</translation>
    </message>
    <message>
        <source>Presets and what they cost</source>
        <translation>Les préréglages et ce qu’ils coûtent</translation>
    </message>
    <message>
        <source>Apply presets, read their costs, and make a plan fit a device.</source>
        <translation>Appliquer des préréglages, lire leurs coûts, et adapter un plan à un appareil.</translation>
    </message>
    <message>
        <source>A **preset** is a rule: so many bits for the first layer, so many for those in the middle, so many for the last. It fits any network. The plan is fp32 now: 32 bits everywhere.</source>
        <translation>Un **préréglage** est une règle&#x202f;: tant de bits pour la première couche, tant pour celles du milieu, tant pour la dernière. Il convient à tout réseau. Le plan est maintenant fp32&#x202f;: 32 bits partout.</translation>
    </message>
    <message>
        <source>Choose **int8_uniform**, the usual first step.</source>
        <translation>Choisissez **int8_uniform**, le premier pas habituel.</translation>
    </message>
    <message>
        <source>Open the picker and choose it.</source>
        <translation>Ouvrez la liste et choisissez-le.</translation>
    </message>
    <message>
        <source>Weight memory is a quarter of that of fp32 now. The totals below the table say it in figures.</source>
        <translation>La mémoire des poids est maintenant le quart de celle de fp32. Les totaux sous la table le disent en chiffres.</translation>
    </message>
    <message>
        <source>Choose **ultra_low**: 4 bits at both ends, 3 and 2 between.</source>
        <translation>Choisissez **ultra_low**&#x202f;: 4 bits aux deux bouts, 3 et 2 entre les deux.</translation>
    </message>
    <message>
        <source>Look at the column of sizes: fc1 has most of the weights, so its bits decide. What is saved there counts more than all that the other layers could save.</source>
        <translation>Regardez la colonne des tailles&#x202f;: fc1 a la plupart des poids, ce sont donc ses bits qui décident. Ce qui est économisé là compte plus que tout ce que les autres couches pourraient économiser.</translation>
    </message>
    <message>
        <source>A figure depends on the device. Choose **edge_tpu**, which multiplies 8-bit numbers and nothing narrower.</source>
        <translation>Une grandeur dépend de l’appareil. Choisissez **edge_tpu**, qui multiplie des nombres de 8 bits et rien de plus étroit.</translation>
    </message>
    <message>
        <source>Open the picker of hardware and choose it.</source>
        <translation>Ouvrez la liste Matériel et choisissez-le.</translation>
    </message>
    <message>
        <source>The arrows in the cells say it: what was to be 3 bits is computed as 8. Fewer bits would still need less room in some memories, but they make nothing faster here. Make the plan honest: **Snap to hardware**.</source>
        <translation>Les flèches dans les cellules le disent&#x202f;: ce qui devait être 3 bits est calculé comme 8. Moins de bits demanderaient encore moins de place dans certaines mémoires, mais ils n’accélèrent rien ici. Rendez le plan honnête&#x202f;: **Adapter au matériel**.</translation>
    </message>
    <message>
        <source>Press the button in the line below the table.</source>
        <translation>Cliquez sur le bouton dans la ligne sous la table.</translation>
    </message>
    <message>
        <source>Open the panel **Hardware**, which sets plans and devices side by side.</source>
        <translation>Ouvrez le panneau **Matériel**, qui met plans et appareils côte à côte.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Hardware opens it.</source>
        <translation>Cliquez sur son onglet. S’il a été fermé, Affichage ▸ Matériel l’ouvre.</translation>
    </message>
    <message>
        <source>Your plan, fp32 and the presets stand beside one another, in total and layer by layer. What is still missing is what counts most: **accuracy**. Costs are computed, accuracy has to be measured.</source>
        <translation>Votre plan, fp32 et les préréglages figurent côte à côte, au total et couche par couche. Ce qui manque encore est ce qui compte le plus&#x202f;: l’**exactitude**. Les coûts se calculent, l’exactitude doit être mesurée.</translation>
    </message>
    <message>
        <source>Progressive quantization</source>
        <translation>Quantification progressive</translation>
    </message>
    <message>
        <source>Let the bits fall while the network trains, and watch it follow.</source>
        <translation>Faire baisser les bits pendant que le réseau s’entraîne, et le regarder suivre.</translation>
    </message>
    <message>
        <source>To begin with two bits is hard. A **progressive** run begins with many and comes down to the plan while the network trains: it can adapt in between.</source>
        <translation>Commencer avec deux bits est difficile. Une exécution **progressive** commence avec beaucoup et descend jusqu’au plan pendant que le réseau s’entraîne&#x202f;: il peut s’adapter entre-temps.</translation>
    </message>
    <message>
        <source>Choose **this plan, progressive**.</source>
        <translation>Choisissez **ce plan, progressif**.</translation>
    </message>
    <message>
        <source>The panel **Schedule** says how the bits get there. Open it.</source>
        <translation>Le panneau **Planification** dit comment les bits y arrivent. Ouvrez-le.</translation>
    </message>
    <message>
        <source>Click its tab, at the bottom.</source>
        <translation>Cliquez sur son onglet, en bas.</translation>
    </message>
    <message>
        <source>Choose **Steps**: down in equal stages.</source>
        <translation>Choisissez **Escalier**&#x202f;: descendre par paliers égaux.</translation>
    </message>
    <message>
        <source>Open the picker named Schedule in this panel and choose it.</source>
        <translation>Ouvrez la liste nommée Planification dans ce panneau et choisissez l’entrée.</translation>
    </message>
    <message>
        <source>This is the plan of the bits over the epochs. It can be changed with the mouse, too. The last epochs belong to the final bits: the network needs them to settle.</source>
        <translation>Voici le plan des bits au fil des époques. On peut aussi le changer à la souris. Les dernières époques reviennent aux bits finaux&#x202f;: le réseau en a besoin pour se stabiliser.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Lancez-la.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R.</source>
        <translation>Cliquez sur «&#x202f;Exécuter&#x202f;» ou appuyez sur Ctrl+R.</translation>
    </message>
    <message>
        <source>Open the panel **Training** and watch.</source>
        <translation>Ouvrez le panneau **Entraînement** et regardez.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Training opens it.</source>
        <translation>Cliquez sur son onglet. S’il a été fermé, Affichage ▸ Entraînement l’ouvre.</translation>
    </message>
    <message>
        <source>The lower curves are the bits. At each step down the accuracy may drop, and recover. Wait for the end.</source>
        <translation>Les courbes du bas sont les bits. À chaque palier descendu, l’exactitude peut baisser, puis remonter. Attendez la fin.</translation>
    </message>
    <message>
        <source>The list of runs shows the time that is left.</source>
        <translation>La liste des exécutions montre le temps restant.</translation>
    </message>
    <message>
        <source>Was it worth it? Only a comparison can tell: run the same plan directly, with as many epochs, and tick both runs in this list.</source>
        <translation>Cela en valait-il la peine&#x202f;? Seule une comparaison peut le dire&#x202f;: exécutez le même plan directement, avec autant d’époques, et cochez les deux exécutions dans cette liste.</translation>
    </message>
    <message>
        <source>Which layers are sensitive</source>
        <translation>Quelles couches sont sensibles</translation>
    </message>
    <message>
        <source>Measure which layers suffer from few bits, and which hardly notice.</source>
        <translation>Mesurer quelles couches souffrent de peu de bits, et lesquelles le remarquent à peine.</translation>
    </message>
    <message>
        <source>Layers differ: one loses much at 4 bits, another nothing at 2. To find out, each layer of a *trained* network is quantized alone and the harm is measured.</source>
        <translation>Les couches diffèrent&#x202f;: l’une perd beaucoup à 4 bits, une autre rien à 2. Pour le savoir, chaque couche d’un réseau *entraîné* est quantifiée seule et le dommage est mesuré.</translation>
    </message>
    <message>
        <source>First a trained network without quantization. Train this fp32 plan.</source>
        <translation>D’abord un réseau entraîné sans quantification. Entraînez ce plan fp32.</translation>
    </message>
    <message>
        <source>Open the panel **Sensitivity**.</source>
        <translation>Ouvrez le panneau **Sensibilité**.</translation>
    </message>
    <message>
        <source>Click its tab. Where it was closed, View ▸ Sensitivity opens it.</source>
        <translation>Cliquez sur son onglet. S’il a été fermé, Affichage ▸ Sensibilité l’ouvre.</translation>
    </message>
    <message>
        <source>Measure.</source>
        <translation>Mesurez.</translation>
    </message>
    <message>
        <source>Press “Measure sensitivity”. Every layer is tried at every bit-width: a matter of seconds.</source>
        <translation>Cliquez sur «&#x202f;Mesurer la sensibilité&#x202f;». Chaque couche est essayée à chaque largeur de bits&#x202f;: une affaire de secondes.</translation>
    </message>
    <message>
        <source>Layers by bits: the stronger the colour, the greater the harm. Most layers hardly notice 8 bits; somewhere on the way down it begins to hurt, and not for all at the same place.</source>
        <translation>Les couches selon les bits&#x202f;: plus la couleur est forte, plus le dommage est grand. La plupart des couches remarquent à peine 8 bits&#x202f;; quelque part en descendant, cela commence à faire mal, et pas au même endroit pour toutes.</translation>
    </message>
    <message>
        <source>What was measured stands in the table as well, for the bits that a layer has now.</source>
        <translation>Ce qui a été mesuré figure aussi dans la table, pour les bits qu’une couche a maintenant.</translation>
    </message>
    <message>
        <source>Spend bits where they count. Give the weights of **fc1** 4 bits or fewer: it is the largest layer, and seldom the most sensitive.</source>
        <translation>Dépensez les bits là où ils comptent. Donnez aux poids de **fc1** 4 bits ou moins&#x202f;: c’est la plus grande couche, et rarement la plus sensible.</translation>
    </message>
    <message>
        <source>Click the cell, type `4` and press Enter.</source>
        <translation>Cliquez sur la cellule, tapez `4` et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>There are several measures of harm. They do not always agree on the order of the layers; ρ says how far they do. Where it is low, trust what was measured on pictures more than an estimate.</source>
        <translation>Il y a plusieurs mesures du dommage. Elles ne s’accordent pas toujours sur l’ordre des couches&#x202f;; ρ dit à quel point. Là où il est faible, fiez-vous à ce qui a été mesuré sur des images plus qu’à une estimation.</translation>
    </message>
    <message>
        <source>One layer alone is not all of them together: errors add up. The tour on allocation chooses all bits at once.</source>
        <translation>Une couche seule n’est pas toutes ensemble&#x202f;: les erreurs s’additionnent. La visite sur la répartition choisit tous les bits à la fois.</translation>
    </message>
    <message>
        <source>Training with quantization</source>
        <translation>Entraîner avec quantification</translation>
    </message>
    <message>
        <source>Train a plan of few bits, watch it learn, and read its accuracy.</source>
        <translation>Entraîner un plan à peu de bits, le regarder apprendre et lire son exactitude.</translation>
    </message>
    <message>
        <source>Rounding trained weights hurts where bits are few. Training *with* the rounding in place lets the network find weights that survive it. That is quantization-aware training, QAT.</source>
        <translation>Arrondir des poids entraînés fait mal quand les bits sont peu nombreux. S’entraîner *avec* l’arrondi en place laisse le réseau trouver des poids qui y survivent. C’est l’entraînement tenant compte de la quantification, QAT.</translation>
    </message>
    <message>
        <source>Choose the preset **mixed_aggressive**: 8 bits in the first layer, 6 in the last, 3 and 4 between.</source>
        <translation>Choisissez le préréglage **mixed_aggressive**&#x202f;: 8 bits dans la première couche, 6 dans la dernière, 3 et 4 entre les deux.</translation>
    </message>
    <message>
        <source>The panel **Setup** says how it is trained, and on which pictures. Open it.</source>
        <translation>Le panneau **Réglages** dit comment l’entraînement se fait, et sur quelles images. Ouvrez-le.</translation>
    </message>
    <message>
        <source>Give it **8** epochs: passes over all training pictures.</source>
        <translation>Donnez-lui **8** époques&#x202f;: passages sur toutes les images d’entraînement.</translation>
    </message>
    <message>
        <source>Click into the field, type `8` and press Enter.</source>
        <translation>Cliquez dans le champ, tapez `8` et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Press Run, or Ctrl+R. The engine works in a process of its own; you may go on working meanwhile.</source>
        <translation>Cliquez sur «&#x202f;Exécuter&#x202f;» ou appuyez sur Ctrl+R. Le moteur travaille dans un processus à part&#x202f;; vous pouvez continuer à travailler pendant ce temps.</translation>
    </message>
    <message>
        <source>The loss of single steps jumps; look at its trend. The accuracy is that on *test* pictures, measured after each epoch with the bits in place. Wait for the end.</source>
        <translation>La perte de chaque pas fait des sauts&#x202f;; regardez sa tendance. L’exactitude est celle sur les images de *test*, mesurée après chaque époque avec les bits en place. Attendez la fin.</translation>
    </message>
    <message>
        <source>The run stands in this list, with its accuracy and what is **uncertain** about it: with 500 test pictures, “± 4 %” means that another set of pictures could well give 4 points more or less.</source>
        <translation>L’exécution figure dans cette liste, avec son exactitude et ce qu’elle a d’**incertain**&#x202f;: avec 500 images de test, «&#x202f;± 4&#x202f;%&#x202f;» veut dire qu’un autre jeu d’images pourrait bien donner 4 points de plus ou de moins.</translation>
    </message>
    <message>
        <source>Chance is also in the training: another seed, another result. **this plan, 3 seeds** trains it three times. Choose it if you like, or go on.</source>
        <translation>Le hasard est aussi dans l’entraînement&#x202f;: autre graine, autre résultat. **ce plan, 3 graines** l’entraîne trois fois. Choisissez-le si vous voulez, ou continuez.</translation>
    </message>
    <message>
        <source>Open the picker beside Run. Nothing starts until Run is pressed.</source>
        <translation>Ouvrez la liste à côté d’«&#x202f;Exécuter&#x202f;». Rien ne démarre avant que l’on clique sur «&#x202f;Exécuter&#x202f;».</translation>
    </message>
    <message>
        <source>You have trained a network at few bits. A run is a folder on the disk: it can be stopped, resumed, compared and exported, from this list.</source>
        <translation>Vous avez entraîné un réseau à peu de bits. Une exécution est un dossier sur le disque&#x202f;: on peut l’arrêter, la reprendre, la comparer et l’exporter, depuis cette liste.</translation>
    </message>
</context>
<context>
    <name>bitsmith::AccuracyStrip</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Live accuracy</source>
        <translation>Exactitude en direct</translation>
    </message>
    <message>
        <source>Measures the accuracy of the plan as it is edited: the trained network quantized to it without training</source>
        <translation>Mesure l’exactitude du plan au fil des modifications&#x202f;: le réseau entraîné, quantifié selon lui sans entraînement</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesurée</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédite</translation>
    </message>
    <message>
        <source>%1 points against float</source>
        <translation>%1 points par rapport au flottant</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>loading %1…</source>
        <translation>chargement de %1…</translation>
    </message>
    <message>
        <source>by sensitivity, being measured on %1</source>
        <translation>d’après la sensibilité, mesure en cours sur %1</translation>
    </message>
    <message>
        <source>being measured on %1…</source>
        <translation>mesure en cours sur %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n picture(s) · %2</source>
        <translation>
            <numerusform>%1 · %n image · %2</numerusform>
            <numerusform>%1 · %n images · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without training gives for this plan on %5, with ranges from its calibration pictures.</source>
        <translation>
            <numerusform>%1 de %n image de test correctes&#x202f;; intervalle à 95&#x202f;% de %2 à %3&#x202f;; %4 en flottant. C’est ce que la quantification sans entraînement donne pour ce plan sur %5, avec des plages tirées de ses images d’étalonnage.</numerusform>
            <numerusform>%1 de %n images de test correctes&#x202f;; intervalle à 95&#x202f;% de %2 à %3&#x202f;; %4 en flottant. C’est ce que la quantification sans entraînement donne pour ce plan sur %5, avec des plages tirées de ses images d’étalonnage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted from the newest sensitivity run, each layer&apos;s drop in accuracy added up: a guess until it is measured.</source>
        <translation>Prédite d’après la dernière exécution de sensibilité, en additionnant les baisses d’exactitude de chaque couche&#x202f;: une estimation tant qu’elle n’est pas mesurée.</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceActions</name>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdvicePanel</name>
    <message>
        <source>The plan follows every guideline that is checked.</source>
        <translation>Le plan respecte toutes les recommandations vérifiées.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed</source>
        <translation>
            <numerusform>Afficher %n conseil écarté</numerusform>
            <numerusform>Afficher %n conseils écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>Appliquer&#x202f;: %1</translation>
    </message>
    <message>
        <source>Changes the plan so, in one step to undo; locked layers keep theirs</source>
        <translation>Modifie le plan en conséquence, en une seule étape à annuler&#x202f;; les couches verrouillées gardent leurs réglages</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Écarter&#x202f;: %1</translation>
    </message>
    <message>
        <source>Puts this advice away for this network; it can be shown again</source>
        <translation>Écarte ce conseil pour ce réseau&#x202f;; il peut être affiché de nouveau</translation>
    </message>
</context>
<context>
    <name>bitsmith::AdviceText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message numerus="yes">
        <source>“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).</source>
        <translation>
            <numerusform>«&#x202f;%1&#x202f;» par rapport à «&#x202f;%2&#x202f;»&#x202f;: %3, intervalle à 95 % de %4 à %5, sur %n image.</numerusform>
            <numerusform>«&#x202f;%1&#x202f;» par rapport à «&#x202f;%2&#x202f;»&#x202f;: %3, intervalle à 95 % de %4 à %5, sur %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(“%1”, %n picture(s); each layer alone)</source>
        <translation>
            <numerusform>(«&#x202f;%1&#x202f;», %n image&#x202f;; chaque couche prise seule)</numerusform>
            <numerusform>(«&#x202f;%1&#x202f;», %n images&#x202f;; chaque couche prise seule)</numerusform>
        </translation>
    </message>
    <message>
        <source>Weight memory %1 → %2.</source>
        <translation>Mémoire des poids %1 → %2.</translation>
    </message>
    <message>
        <source>The ends often mind most, and have few weights. Measure sensitivity to know it here.</source>
        <translation>La première et la dernière couche sont souvent les plus sensibles et ont peu de poids. Mesurez la sensibilité pour le savoir ici.</translation>
    </message>
    <message>
        <source>8 bits in place of %1 are worth %2 of accuracy there; at inner layers with as few bits the median is %3</source>
        <translation>8 bits au lieu de %1 y valent %2 d’exactitude&#x202f;; pour les couches internes ayant aussi peu de bits, la médiane est de %3</translation>
    </message>
    <message>
        <source>Rounding alone loses much at 4 bits and fewer.</source>
        <translation>L’arrondi seul fait perdre beaucoup à 4 bits et moins.</translation>
    </message>
    <message>
        <source>No detectable difference yet:</source>
        <translation>Pas encore de différence détectable&#x202f;:</translation>
    </message>
    <message>
        <source>Train the network in fp32 first, to begin from it.</source>
        <translation>Entraînez d’abord le réseau en fp32, pour partir de là.</translation>
    </message>
    <message>
        <source>Applying begins training with the weights of the newest fp32 run.</source>
        <translation>Si vous l’appliquez, l’entraînement part des poids de l’exécution fp32 la plus récente.</translation>
    </message>
    <message>
        <source>Start at 8 bits for weights and activations</source>
        <translation>Commencer à 8 bits pour les poids et les activations</translation>
    </message>
    <message>
        <source>Protect the first layer: %1 to 8 bits</source>
        <translation>Protéger la première couche&#x202f;: %1 à 8 bits</translation>
    </message>
    <message>
        <source>Protect the last layer: %1 to 8 bits</source>
        <translation>Protéger la dernière couche&#x202f;: %1 à 8 bits</translation>
    </message>
    <message>
        <source>Measure sensitivity before going low</source>
        <translation>Mesurer la sensibilité avant de descendre en bits</translation>
    </message>
    <message>
        <source>Let sensitivity guide: exchange the bits of %1 and %2</source>
        <translation>Suivre la sensibilité&#x202f;: échanger les bits de %1 et de %2</translation>
    </message>
    <message>
        <source>Match the hardware: %1</source>
        <translation>S’adapter au matériel&#x202f;: %1</translation>
    </message>
    <message>
        <source>Train with quantization: %1 at 4 bits or fewer</source>
        <translation>Entraîner avec quantification&#x202f;: %1 à 4 bits ou moins</translation>
    </message>
    <message>
        <source>8 bits seldom cost accuracy and show what fewer are measured against. No run with 8/8 and one in fp32 on the same pictures are at hand.</source>
        <translation>8 bits coûtent rarement de l’exactitude et donnent la référence à laquelle mesurer des largeurs moindres. On ne dispose pas d’une exécution en 8/8 et d’une en fp32 sur les mêmes images.</translation>
    </message>
    <message>
        <source>%1: fewer than 8 bits, and no sensitivity of this network has been measured. Start it in the panel Sensitivity.</source>
        <translation>%1&#x202f;: moins de 8 bits, et aucune sensibilité de ce réseau n’a été mesurée. Lancez la mesure dans le panneau Sensibilité.</translation>
    </message>
    <message>
        <source>%1 minds few bits more than %2: worth %3 of accuracy</source>
        <translation>%1 est plus sensible au manque de bits que %2&#x202f;: un gain de %3 d’exactitude</translation>
    </message>
    <message>
        <source>%1: not executed as chosen on %2 but wider.</source>
        <translation>%1&#x202f;: exécution sur %2 non pas comme choisi, mais avec plus de bits.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesurée</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>rule of thumb</source>
        <translation>règle empirique</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>pas ici</translation>
    </message>
</context>
<context>
    <name>bitsmith::AgreementTable</name>
    <message>
        <source>one may stand in for the other on this network</source>
        <translation>l’une peut remplacer l’autre sur ce réseau</translation>
    </message>
    <message>
        <source>a fair guide on this network</source>
        <translation>un guide acceptable sur ce réseau</translation>
    </message>
    <message>
        <source>one must not stand in for the other on this network</source>
        <translation>l’une ne doit pas remplacer l’autre sur ce réseau</translation>
    </message>
    <message>
        <source>too few different values to tell</source>
        <translation>trop peu de valeurs distinctes pour conclure</translation>
    </message>
    <message>
        <source>%1 and %2: Spearman&apos;s ρ %3 and Kendall&apos;s τ %4 over %5 cells, ρ %6 between layers: %7</source>
        <translation>%1 et %2&#x202f;: ρ de Spearman %3 et τ de Kendall %4 sur %5 cellules, ρ %6 entre les couches&#x202f;: %7</translation>
    </message>
    <message>
        <source>Rank agreement of the metrics</source>
        <translation>Concordance des rangs entre les métriques</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationActions</name>
    <message>
        <source>&amp;Allocate bits…</source>
        <translation>Ré&amp;partir les bits…</translation>
    </message>
    <message>
        <source>The best bits for each layer within budgets, by a sensitivity run (Ctrl+B)</source>
        <translation>Les meilleurs bits pour chaque couche dans les budgets, d’après une exécution de sensibilité (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationDialog</name>
    <message>
        <source>Allocate bits</source>
        <translation>Répartir les bits</translation>
    </message>
    <message>
        <source>&amp;Sensitivity</source>
        <translation>&amp;Sensibilité</translation>
    </message>
    <message>
        <source>The sensitivity run that says what each layer&apos;s bits are worth</source>
        <translation>L’exécution de sensibilité qui indique ce que valent les bits de chaque couche</translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation>Mé&amp;trique</translation>
    </message>
    <message>
        <source>Its sum over the layers is made as small as the budgets allow</source>
        <translation>Sa somme sur les couches est rendue aussi petite que les budgets le permettent</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>exact: the best plan, with a proof; greedy: most benefit per cost first; notebook: 8, 6 or 4 bits by the thresholds 0.05 and 0.02, then adjusted</source>
        <translation>exacte&#x202f;: le meilleur plan, avec preuve&#x202f;; gloutonne&#x202f;: le plus de bénéfice par coût d’abord&#x202f;; notebook&#x202f;: 8, 6 ou 4 bits selon les seuils 0,05 et 0,02, puis ajustement</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacte</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>gloutonne</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>notebook</translation>
    </message>
    <message>
        <source>A&amp;ctivations</source>
        <translation>A&amp;ctivations</translation>
    </message>
    <message>
        <source>Whether activation bits are chosen with the weight bits, or stay fixed</source>
        <translation>Si les bits des activations sont choisis avec ceux des poids ou restent fixes</translation>
    </message>
    <message>
        <source>C&amp;urve over</source>
        <translation>Co&amp;urbe selon</translation>
    </message>
    <message>
        <source>The cost that the curve of optimal plans runs over</source>
        <translation>Le coût selon lequel est tracée la courbe des plans optimaux</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>Put the plan into the precision table; one step to undo</source>
        <translation>Mettre le plan dans la table de précision&#x202f;; une seule étape à annuler</translation>
    </message>
    <message>
        <source>Apply and m&amp;easure</source>
        <translation>Appliquer et m&amp;esurer</translation>
    </message>
    <message>
        <source>chosen too</source>
        <translation>choisis aussi</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>There is no finished sensitivity run of this network yet. Press “Measure sensitivity” in the Sensitivity panel; what it measures is what bits are allocated by.</source>
        <translation>Il n’y a pas encore d’exécution de sensibilité terminée pour ce réseau. Appuyez sur «&#x202f;Mesurer la sensibilité&#x202f;» dans le panneau Sensibilité&#x202f;; c’est d’après ses mesures que les bits sont répartis.</translation>
    </message>
    <message>
        <source>Put the plan into the table, and quantize the trained run that was probed to it without training (PTQ): shows what the prediction is worth</source>
        <translation>Mettre le plan dans la table et quantifier selon lui, sans entraînement (PTQ), l’exécution entraînée qui a été sondée&#x202f;: montre ce que vaut la prédiction</translation>
    </message>
    <message>
        <source>The sensitivity does not say which trained run was probed</source>
        <translation>La sensibilité n’indique pas quelle exécution entraînée a été sondée</translation>
    </message>
    <message>
        <source>No proof: this method does not tell how far from the best it is.</source>
        <translation>Pas de preuve&#x202f;: cette méthode n’indique pas à quelle distance du meilleur elle se trouve.</translation>
    </message>
    <message>
        <source>Proven: no plan within the budgets has a smaller score.</source>
        <translation>Prouvé&#x202f;: aucun plan dans les budgets n’a un score plus petit.</translation>
    </message>
    <message>
        <source>Not proven to be the best: a plan could be better by at most %1 (bitsmith-cli allocate searches longer).</source>
        <translation>Optimalité non prouvée&#x202f;: un plan pourrait être meilleur de %1 au plus (bitsmith-cli allocate cherche plus longtemps).</translation>
    </message>
    <message>
        <source>Greedy finds no plan within these budgets.</source>
        <translation>La méthode gloutonne ne trouve aucun plan dans ces budgets.</translation>
    </message>
    <message>
        <source>Greedy finds the same score.</source>
        <translation>La méthode gloutonne trouve le même score.</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1 %)</translation>
    </message>
    <message>
        <source>Greedy loses %1 more%2.</source>
        <translation>La méthode gloutonne perd %1 de plus%2.</translation>
    </message>
    <message>
        <source>Greedy loses %1 less%2.</source>
        <translation>La méthode gloutonne perd %1 de moins%2.</translation>
    </message>
    <message>
        <source>Predicted: accuracy %1 %, from %2 % before. A prediction from single layers, not a measurement.</source>
        <translation>Prédiction&#x202f;: exactitude %1 %, au lieu de %2 % avant. Prédiction tirée des couches prises une à une, non une mesure.</translation>
    </message>
    <message>
        <source>Predicted: loss %1, from %2 before. A prediction from single layers, not a measurement.</source>
        <translation>Prédiction&#x202f;: perte %1, au lieu de %2 avant. Prédiction tirée des couches prises une à une, non une mesure.</translation>
    </message>
    <message>
        <source>Score %1: %2. It ranks plans, and foretells no accuracy.</source>
        <translation>Score %1&#x202f;: %2. Il classe les plans et ne prédit aucune exactitude.</translation>
    </message>
    <message>
        <source>Measured: accuracy %1 % (95 %: %2 to %3 %), loss %4, by the run “%5” (%6).</source>
        <translation>Mesure&#x202f;: exactitude %1 % (95 %&#x202f;: %2 à %3 %), perte %4, par l’exécution «&#x202f;%5&#x202f;» (%6).</translation>
    </message>
    <message>
        <source>Not measured yet: no run has these bits.</source>
        <translation>Pas encore mesuré&#x202f;: aucune exécution n’a ces bits.</translation>
    </message>
    <message>
        <source>allocation</source>
        <translation>répartition</translation>
    </message>
</context>
<context>
    <name>bitsmith::AllocationPlot</name>
    <message>
        <source>Budget: %1</source>
        <translation>Budget&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>Le seul plan optimal&#x202f;; un point là où le bit suivant commence à moins rapporter.</numerusform>
            <numerusform>Tous les %n plans optimaux&#x202f;; un point là où le bit suivant commence à moins rapporter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>%n plan optimal, d’autres peuvent se trouver entre&#x202f;; un point là où le bit suivant commence à moins rapporter.</numerusform>
            <numerusform>%n plans optimaux, d’autres peuvent se trouver entre&#x202f;; un point là où le bit suivant commence à moins rapporter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ring: this plan.</source>
        <translation>Anneau&#x202f;: ce plan.</translation>
    </message>
    <message>
        <source>Diamond: greedy.</source>
        <translation>Losange&#x202f;: méthode gloutonne.</translation>
    </message>
    <message>
        <source>Dashed: the budget.</source>
        <translation>Tirets&#x202f;: le budget.</translation>
    </message>
    <message>
        <source>Click a point to take its plan.</source>
        <translation>Cliquer sur un point pour prendre son plan.</translation>
    </message>
    <message>
        <source>From here the next bit pays less than before</source>
        <translation>À partir d’ici, le bit suivant rapporte moins qu’avant</translation>
    </message>
</context>
<context>
    <name>bitsmith::AnalysisRunPicker</name>
    <message>
        <source>no run yet</source>
        <translation>aucune exécution</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>of the layer’s output with only this layer quantized</source>
        <translation>de la sortie de la couche, seule cette couche étant quantifiée</translation>
    </message>
    <message>
        <source>of the trained weights</source>
        <translation>des poids entraînés</translation>
    </message>
</context>
<context>
    <name>bitsmith::ArmChart</name>
    <message>
        <source>Results of the arms</source>
        <translation>Résultats des bras</translation>
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
        <translation>%1 · points&#x202f;: graines, barre&#x202f;: moyenne, ligne&#x202f;: 95 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::BaselineStrip</name>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Pic d’activations</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Bits moyens</translation>
    </message>
    <message>
        <source>The change is against the same network in fp32.</source>
        <translation>L’écart est mesuré par rapport au même réseau en fp32.</translation>
    </message>
    <message>
        <source>32 / mean weight bits, over the weights of these layers</source>
        <translation>32 / bits moyens des poids, sur les poids de ces couches</translation>
    </message>
    <message>
        <source>Mean bits over the weights of these layers, biases not counted</source>
        <translation>Bits moyens sur les poids de ces couches, biais non comptés</translation>
    </message>
</context>
<context>
    <name>bitsmith::BudgetPanel</name>
    <message>
        <source>%1 to %2</source>
        <comment>least and most of a budget</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CalibrationForm</name>
    <message>
        <source> pictures</source>
        <translation> images</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>Correction des biais</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>Réestimer les normalisations par lots</translation>
    </message>
    <message>
        <source>Equalize layers</source>
        <translation>Égaliser les couches</translation>
    </message>
    <message>
        <source> steps a layer</source>
        <translation> pas par couche</translation>
    </message>
    <message>
        <source>smallest and largest value seen</source>
        <translation>plus petite et plus grande valeur observées</translation>
    </message>
    <message>
        <source>moving average of the batches&apos; extremes, as in training</source>
        <translation>moyenne mobile des extrêmes des lots, comme à l’entraînement</translation>
    </message>
    <message>
        <source>the share given below lies inside the range</source>
        <translation>la part indiquée ci-dessous se trouve dans la plage</translation>
    </message>
    <message>
        <source>least mean squared quantization error</source>
        <translation>erreur quadratique moyenne de quantification minimale</translation>
    </message>
    <message>
        <source>least KL divergence of the quantized from the float histogram</source>
        <translation>divergence KL minimale entre l’histogramme quantifié et l’histogramme flottant</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Folder of a trained run whose weights training begins with; empty: weights drawn from the seed. Quantizing without training takes the selected run instead.</source>
        <translation>Dossier d’une exécution entraînée dont les poids servent de point de départ à l’entraînement&#x202f;; vide&#x202f;: poids tirés de la graine. La quantification sans entraînement prend à la place l’exécution sélectionnée.</translation>
    </message>
    <message>
        <source>Range by</source>
        <translation>Plage selon</translation>
    </message>
    <message>
        <source>How the range of each activation is found when a trained run is quantized without training</source>
        <translation>Comment la plage de chaque activation est déterminée quand une exécution entraînée est quantifiée sans entraînement</translation>
    </message>
    <message>
        <source>Percentile, %</source>
        <translation>Percentile, %</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range; for percentile only</source>
        <translation>Part des valeurs qui se trouve dans la plage&#x202f;; pour le percentile seulement</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>Training pictures that ranges are taken from, never augmented and always the same; 0 takes all</source>
        <translation>Images d’entraînement dont les plages sont tirées, jamais augmentées et toujours les mêmes&#x202f;; 0 les prend toutes</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pictures at a time</source>
        <translation>Images à la fois</translation>
    </message>
    <message>
        <source>Takes the mean error of each layer&apos;s output from its bias, layer by layer</source>
        <translation>Retranche du biais de chaque couche l’erreur moyenne de sa sortie, couche par couche</translation>
    </message>
    <message>
        <source>Takes the running statistics of batch norms anew, with quantization in force</source>
        <translation>Recalcule les statistiques courantes des normalisations par lots, la quantification étant active</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What is done with the weights when a trained run is quantized without training</source>
        <translation>Ce qui est fait des poids quand une exécution entraînée est quantifiée sans entraînement</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>nearest: each weight goes to the nearest level; adaptive (AdaRound): up or down, whichever keeps the layer&apos;s output on the calibration pictures</source>
        <translation>nearest&#x202f;: chaque poids va au niveau le plus proche&#x202f;; adaptive (AdaRound)&#x202f;: vers le haut ou vers le bas, selon ce qui préserve la sortie de la couche sur les images d’étalonnage</translation>
    </message>
    <message>
        <source>Optimize for</source>
        <translation>Optimiser pendant</translation>
    </message>
    <message>
        <source>Steps that adaptive rounding takes for each layer</source>
        <translation>Pas effectués par l’arrondi adaptatif pour chaque couche</translation>
    </message>
    <message>
        <source>Evens out the ranges of channels of successive layers first; helps weights that are quantized per tensor</source>
        <translation>Égalise d’abord les plages des canaux de couches successives&#x202f;; aide les poids quantifiés par tenseur</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>poids aléatoires</translation>
    </message>
    <message>
        <source>weights of the file</source>
        <translation>poids du fichier</translation>
    </message>
</context>
<context>
    <name>bitsmith::Chart</name>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Enregistrer en SVG…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Enregistrer les données en CSV…</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Size, resolution, colours…</source>
        <translation>Taille, résolution, couleurs…</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExport</name>
    <message>
        <source>%1: %2 × %3 pixels are too many; choose a smaller size or resolution</source>
        <translation>%1&#x202f;: %2 × %3 pixels, c’est trop&#x202f;; choisissez une taille ou une résolution plus petite</translation>
    </message>
    <message>
        <source>%1: a chart can be saved as .png, .svg, .pdf or .csv</source>
        <translation>%1&#x202f;: un graphique s’enregistre en .png, .svg, .pdf ou .csv</translation>
    </message>
    <message>
        <source>%1: the chart could not be drawn; make its panel larger and try again</source>
        <translation>%1&#x202f;: le graphique n’a pas pu être dessiné&#x202f;; agrandissez son panneau et réessayez</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1&#x202f;: écriture impossible (%2)&#x202f;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>%1 × %2 pixels cannot be copied; choose another size or resolution</source>
        <translation>Impossible de copier %1 × %2 pixels&#x202f;; choisissez une autre taille ou une autre résolution</translation>
    </message>
</context>
<context>
    <name>bitsmith::ChartExportDialog</name>
    <message>
        <source>As on the &amp;screen</source>
        <translation>Comme à l’écra&amp;n</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>Couleurs c&amp;laires</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dessin SVG</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Unité de la taille</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
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
        <translation>Pixels par pouce. Plus ils sont nombreux, plus les lignes sont fines en mm, et plus les caractères sont grands en pixels&#x202f;: 96 est comme à l’écran, 300 est pour l’impression.</translation>
    </message>
    <message>
        <source>For paper and slides, whatever the theme of the window is</source>
        <translation>Pour le papier et les diapositives, quel que soit le thème de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels, %3</source>
        <translation>%L1 × %L2 pixels, %3</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomActions</name>
    <message>
        <source>Classroom</source>
        <translation>Salle de classe</translation>
    </message>
    <message>
        <source>Train step &amp;by step</source>
        <translation>Entraî&amp;ner pas à pas</translation>
    </message>
    <message>
        <source>Begins training this plan in the panel Classroom, paused before its first step</source>
        <translation>Commence à entraîner ce plan dans le panneau Salle de classe, en pause avant son premier pas</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClassroomPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, non quantifié</translation>
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
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begins training this plan, paused before its first step</source>
        <translation>Commence à entraîner ce plan, en pause avant son premier pas</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>button</comment>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Trains so many batches, and pauses</source>
        <translation>Entraîne ce nombre de lots, puis se met en pause</translation>
    </message>
    <message>
        <source>Batches of a step</source>
        <translation>Lots par pas</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Lentement</translation>
    </message>
    <message>
        <source>A batch every 0.4 seconds</source>
        <translation>Un lot toutes les 0,4 seconde</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stops the training; it can be resumed from its last epoch in the list of runs</source>
        <translation>Arrête l’entraînement&#x202f;; il peut être repris à partir de sa dernière époque dans la liste des exécutions</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>The engine said something that is not understood: %1</source>
        <translation>Le moteur a dit quelque chose qui n’est pas compris&#x202f;: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pauses before the next batch</source>
        <translation>Se met en pause avant le lot suivant</translation>
    </message>
    <message>
        <source>Trains on, without pausing</source>
        <translation>Poursuit l’entraînement sans pause</translation>
    </message>
    <message>
        <source>No training is led.</source>
        <translation>Aucun entraînement n’est piloté.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>“Begin” trains the plan of the table as Run would, but waits before each step: do a batch, look what it did to the weights of a layer, do the next. The result is the same as without pauses.</source>
        <translation>«&#x202f;Commencer&#x202f;» entraîne le plan de la table comme le ferait «&#x202f;Exécuter&#x202f;», mais attend avant chaque pas&#x202f;: exécutez un lot, regardez ce qu’il a fait aux poids d’une couche, puis exécutez le suivant. Le résultat est le même que sans pauses.</translation>
    </message>
    <message>
        <source>Step %1 of %2 · epoch %3</source>
        <translation>Pas %1 sur %2 · époque %3</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>rien d’entraîné pour l’instant</translation>
    </message>
    <message>
        <source>batch: loss %1, accuracy %2 %</source>
        <translation>lot&#x202f;: perte %1, exactitude %2 %</translation>
    </message>
    <message>
        <source>Step %1.</source>
        <translation>Pas de quantification %1.</translation>
    </message>
    <message>
        <source>Steps %1 to %2, a channel each.</source>
        <translation>Pas de quantification de %1 à %2, un par canal.</translation>
    </message>
    <message>
        <source>%1 % of the weights are clipped.</source>
        <translation>%1 % des poids sont écrêtés.</translation>
    </message>
    <message>
        <source>Norm of the gradient %1.</source>
        <translation>Norme du gradient %1.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ClusterActions</name>
    <message>
        <source>Runs are done by</source>
        <translation>Exécutions effectuées par</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>One after another, or as many at the same time as is chosen</source>
        <translation>L’une après l’autre, ou autant à la fois qu’il est choisi</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Grappe : %1</translation>
    </message>
    <message>
        <source>▶  Run</source>
        <translation>▶  Exécuter</translation>
    </message>
    <message>
        <source>▶  Run on %1</source>
        <translation>▶  Lancer sur %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandButton</name>
    <message>
        <source>Copy as command</source>
        <translation>Copier comme commande</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does the same</source>
        <translation>La ligne bitsmith-cli qui fait la même chose</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::CommandPalette</name>
    <message>
        <source>Nothing is called that. A few letters of a name do.</source>
        <translation>Rien ne porte ce nom. Quelques lettres d’un nom suffisent.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command, layer, preset, panel, network or project</source>
        <translation>Commande, couche, préréglage, panneau, réseau ou projet</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Rechercher une commande</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter does it, Escape leaves</source>
        <translation>Les touches fléchées choisissent, Entrée exécute, Échap quitte</translation>
    </message>
    <message>
        <source>Commands that were found</source>
        <translation>Commandes trouvées</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonActions</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonBar</name>
    <message>
        <source>Only what differs</source>
        <translation>Différences seulement</translation>
    </message>
    <message>
        <source>Shows only the layers that differ: the filter is:different</source>
        <translation>N’affiche que les couches qui diffèrent&#x202f;: le filtre is:different</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Terminer la comparaison</translation>
    </message>
    <message>
        <source>Back to the plan alone</source>
        <translation>Revenir au plan seul</translation>
    </message>
    <message>
        <source>Compared with %1: the same plan</source>
        <translation>Comparé à %1&#x202f;: le même plan</translation>
    </message>
    <message>
        <source>Compared with %1: %2 in %3</source>
        <translation>Comparé à %1&#x202f;: %2 dans %3</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ</source>
        <translation>
            <numerusform>%n cellule diffère</numerusform>
            <numerusform>%n cellules diffèrent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ComparisonDialog</name>
    <message>
        <source>Runs side by side</source>
        <translation>Exécutions côte à côte</translation>
    </message>
    <message>
        <source>Results and costs of the runs</source>
        <translation>Résultats et coûts des exécutions</translation>
    </message>
    <message>
        <source>Results and costs</source>
        <translation>Résultats et coûts</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Fewer than two of these runs have a measured accuracy: there is nothing to test yet.</source>
        <translation>Moins de deux de ces exécutions ont une exactitude mesurée&#x202f;: il n’y a encore rien à tester.</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>Enregistrer la comparaison</translation>
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
        <translation>tâche</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>accuracy (95 % interval)</source>
        <translation>exactitude (intervalle à 95 %)</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 jusqu’ici</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>images de test</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>time</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>grandeur</translation>
    </message>
    <message>
        <source>layer (weight / activation bits)</source>
        <translation>couche (bits des poids / activations)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConfusionChart</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>taken for</source>
        <translation>prise pour</translation>
    </message>
    <message>
        <source>label</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 pictures, %4 % of the label&apos;s</source>
        <translation>%1 pris pour %2&#x202f;: %3 images, %4 % de celles de l’étiquette</translation>
    </message>
</context>
<context>
    <name>bitsmith::ConstraintTable</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Now w/a</source>
        <translation>Actuel w/a</translation>
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
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Weight and activation bits in the document</source>
        <translation>Bits des poids et des activations dans le document</translation>
    </message>
    <message>
        <source>Weight and activation bits that the allocation gives</source>
        <translation>Bits des poids et des activations donnés par la répartition</translation>
    </message>
    <message>
        <source>The layer&apos;s part of the predicted loss. * measured less than at more bits, and raised to that</source>
        <translation>Part de la couche dans la perte prédite. * mesurée plus faible qu’avec plus de bits, et relevée à cette valeur</translation>
    </message>
    <message>
        <source>Fewest weight bits that the layer may get</source>
        <translation>Nombre minimal de bits des poids que la couche peut recevoir</translation>
    </message>
    <message>
        <source>Most weight bits that the layer may get</source>
        <translation>Nombre maximal de bits des poids que la couche peut recevoir</translation>
    </message>
    <message>
        <source>The layer keeps the bits that it has now</source>
        <translation>La couche garde les bits qu’elle a maintenant</translation>
    </message>
    <message>
        <source>Layers with the same letter get the same bits, as those must whose outputs are added up</source>
        <translation>Les couches portant la même lettre reçoivent les mêmes bits, comme il le faut pour celles dont les sorties sont additionnées</translation>
    </message>
    <message>
        <source>Locked in the precision table</source>
        <translation>Verrouillée dans la table de précision</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Mesure&#x202f;: %1</translation>
    </message>
    <message>
        <source>Bounds, locks and ties of the layers</source>
        <translation>Bornes, verrous et liens des couches</translation>
    </message>
</context>
<context>
    <name>bitsmith::CoreText</name>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Uniform levels over the range of the values</source>
        <translation>Niveaux uniformes sur la plage des valeurs</translation>
    </message>
    <message>
        <source>LSQ</source>
        <translation>LSQ</translation>
    </message>
    <message>
        <source>Uniform levels whose step is learned</source>
        <translation>Niveaux uniformes dont le pas est appris</translation>
    </message>
    <message>
        <source>LSQ+</source>
        <translation>LSQ+</translation>
    </message>
    <message>
        <source>Uniform levels whose step and offset are learned</source>
        <translation>Niveaux uniformes dont le pas et le décalage sont appris</translation>
    </message>
    <message>
        <source>PACT</source>
        <translation>PACT</translation>
    </message>
    <message>
        <source>Uniform levels up to a clip that is learned</source>
        <translation>Niveaux uniformes jusqu’à une borne d’écrêtage apprise</translation>
    </message>
    <message>
        <source>DoReFa</source>
        <translation>DoReFa</translation>
    </message>
    <message>
        <source>Uniform levels of the weights&apos; hyperbolic tangent</source>
        <translation>Niveaux uniformes de la tangente hyperbolique des poids</translation>
    </message>
    <message>
        <source>Learned levels</source>
        <translation>Niveaux appris</translation>
    </message>
    <message>
        <source>As many levels as the bits allow, each of them learned</source>
        <translation>Autant de niveaux que les bits le permettent, chacun appris</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Dictionnaire</translation>
    </message>
    <message>
        <source>Levels that k-means finds in the layer&apos;s weights</source>
        <translation>Niveaux que k-means trouve dans les poids de la couche</translation>
    </message>
    <message>
        <source>Powers of two</source>
        <translation>Puissances de deux</translation>
    </message>
    <message>
        <source>Zero and powers of two: a shift instead of a multiplication</source>
        <translation>Zéro et puissances de deux&#x202f;: un décalage au lieu d’une multiplication</translation>
    </message>
    <message>
        <source>Sums of powers of two</source>
        <translation>Sommes de puissances de deux</translation>
    </message>
    <message>
        <source>Sums of two powers of two: two shifts and an addition</source>
        <translation>Sommes de deux puissances de deux&#x202f;: deux décalages et une addition</translation>
    </message>
    <message>
        <source>Ternary</source>
        <translation>Ternaire</translation>
    </message>
    <message>
        <source>-α, 0 and α, the threshold at 0.7 of the mean magnitude</source>
        <translation>−α, 0 et α, le seuil à 0,7 fois l’amplitude moyenne</translation>
    </message>
    <message>
        <source>Parametric</source>
        <translation>Paramétrique</translation>
    </message>
    <message>
        <source>Step and range are learned, the bits follow from them</source>
        <translation>Le pas et la plage sont appris, les bits en découlent</translation>
    </message>
    <message>
        <source>Adaptive bits</source>
        <translation>Bits adaptatifs</translation>
    </message>
    <message>
        <source>A small predictor chooses the bits for each picture</source>
        <translation>Un petit prédicteur choisit les bits pour chaque image</translation>
    </message>
    <message>
        <source>ONNX with Quantize/Dequantize</source>
        <translation>ONNX avec Quantize/Dequantize</translation>
    </message>
    <message>
        <source>ONNX with integer weights and Quantize/Dequantize nodes, for ONNX Runtime and TensorRT</source>
        <translation>ONNX avec poids entiers et nœuds Quantize/Dequantize, pour ONNX Runtime et TensorRT</translation>
    </message>
    <message>
        <source>QONNX</source>
        <translation>QONNX</translation>
    </message>
    <message>
        <source>ONNX with Quant nodes of any bits, for FINN and hls4ml</source>
        <translation>ONNX avec nœuds Quant de largeur quelconque, pour FINN et hls4ml</translation>
    </message>
    <message>
        <source>ONNX, float</source>
        <translation>ONNX, flottant</translation>
    </message>
    <message>
        <source>ONNX with float weights as they are deployed</source>
        <translation>ONNX avec les poids flottants tels qu’ils sont déployés</translation>
    </message>
    <message>
        <source>Plan and ranges as JSON</source>
        <translation>Plan et plages en JSON</translation>
    </message>
    <message>
        <source>Plan, scales and ranges as JSON</source>
        <translation>Plan, échelles et plages en JSON</translation>
    </message>
    <message>
        <source>Plan and ranges as CSV</source>
        <translation>Plan et plages en CSV</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>La même chose sous forme de tableau</translation>
    </message>
    <message>
        <source>AIMET encodings</source>
        <translation>Encodages AIMET</translation>
    </message>
    <message>
        <source>Encodings of AIMET, with the float model that they speak of</source>
        <translation>Encodages d’AIMET, avec le modèle flottant dont ils parlent</translation>
    </message>
    <message>
        <source>NNCF configuration</source>
        <translation>Configuration NNCF</translation>
    </message>
    <message>
        <source>Bits as a configuration of NNCF</source>
        <translation>Bits sous forme de configuration NNCF</translation>
    </message>
    <message>
        <source>HAWQ bit configuration</source>
        <translation>Configuration de bits HAWQ</translation>
    </message>
    <message>
        <source>Bits as HAWQ&apos;s dictionary</source>
        <translation>Bits sous forme de dictionnaire de HAWQ</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>En-tête C</translation>
    </message>
    <message>
        <source>C header with packed integer weights, scales and an unpacker</source>
        <translation>En-tête C avec poids entiers tassés, échelles et routine de dépaquetage</translation>
    </message>
    <message>
        <source>Model Explorer overlays</source>
        <translation>Superpositions Model Explorer</translation>
    </message>
    <message>
        <source>Bits, weight error and sensitivity of each layer as overlays of Model Explorer, with the model</source>
        <translation>Bits, erreur des poids et sensibilité de chaque couche en superpositions pour Model Explorer, avec le modèle</translation>
    </message>
    <message>
        <source>3 convolutions and 2 linear layers, batch norm, ReLU, dropout</source>
        <translation>3 convolutions et 2 couches linéaires, normalisation par lots, ReLU, dropout</translation>
    </message>
    <message>
        <source>2 convolutions and 3 linear layers, the classic for digits</source>
        <translation>2 convolutions et 3 couches linéaires, le classique pour les chiffres</translation>
    </message>
    <message>
        <source>6 wide convolutions and 1 linear layer, of papers on few bits</source>
        <translation>6 convolutions larges et 1 couche linéaire, tirées d’articles sur les faibles nombres de bits</translation>
    </message>
    <message>
        <source>residual network of MLPerf Tiny, one block a stage</source>
        <translation>réseau résiduel de MLPerf Tiny, un bloc par étage</translation>
    </message>
    <message>
        <source>residual network of 20 layers for small pictures</source>
        <translation>réseau résiduel de 20 couches pour petites images</translation>
    </message>
    <message>
        <source>the same of 32 layers</source>
        <translation>le même avec 32 couches</translation>
    </message>
    <message>
        <source>the same of 56 layers</source>
        <translation>le même avec 56 couches</translation>
    </message>
    <message>
        <source>20 layers, shortcuts without parameters, as many pretrained weights have</source>
        <translation>20 couches, raccourcis sans paramètres, comme dans beaucoup de poids préentraînés</translation>
    </message>
    <message>
        <source>32 layers, shortcuts without parameters</source>
        <translation>32 couches, raccourcis sans paramètres</translation>
    </message>
    <message>
        <source>56 layers, shortcuts without parameters</source>
        <translation>56 couches, raccourcis sans paramètres</translation>
    </message>
    <message>
        <source>inverted residuals with depthwise convolutions, 6 blocks</source>
        <translation>résidus inversés avec convolutions depthwise, 6 blocs</translation>
    </message>
    <message>
        <source>MobileNet at a quarter of the width, of MLPerf Tiny, for 96×96 pictures</source>
        <translation>MobileNet au quart de la largeur, de MLPerf Tiny, pour images de 96×96</translation>
    </message>
    <message>
        <source>MobileNetV2 at 0.35 of the width for small pictures</source>
        <translation>MobileNetV2 à 0,35 de la largeur pour petites images</translation>
    </message>
    <message>
        <source>keyword spotting network of MLPerf Tiny, for 49×10 spectrograms</source>
        <translation>réseau de détection de mots-clés de MLPerf Tiny, pour spectrogrammes de 49×10</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>compression</translation>
    </message>
    <message>
        <source>weight memory</source>
        <translation>mémoire des poids</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>bits moyens des poids</translation>
    </message>
    <message>
        <source>BOPs</source>
        <translation>BOPs</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>latence</translation>
    </message>
    <message>
        <source>70,000 grey pictures of clothes, 28×28, 10 classes</source>
        <translation>70&#x202f;000 images de vêtements en niveaux de gris, 28×28, 10 classes</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, 28×28, 10 classes</source>
        <translation>70&#x202f;000 chiffres manuscrits, 28×28, 10 classes</translation>
    </message>
    <message>
        <source>60,000 colour pictures, 32×32, 10 classes</source>
        <translation>60&#x202f;000 images en couleurs, 32×32, 10 classes</translation>
    </message>
    <message>
        <source>generated colour pictures of shapes, 32×32, 10 classes; always there</source>
        <translation>images de formes en couleurs, générées, 32×32, 10 classes&#x202f;; toujours disponibles</translation>
    </message>
    <message>
        <source>a folder with any pair of IDX files named as MNIST&apos;s</source>
        <translation>un dossier contenant une paire de fichiers IDX nommés comme ceux de MNIST</translation>
    </message>
    <message>
        <source>a folder of pictures with one folder a class</source>
        <translation>un dossier d’images avec un dossier par classe</translation>
    </message>
    <message>
        <source>mean 0, deviation 1 over the chosen training pictures</source>
        <translation>moyenne 0, écart type 1 sur les images d’entraînement choisies</translation>
    </message>
    <message>
        <source>pixels from 0 to 1</source>
        <translation>pixels de 0 à 1</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-10</source>
        <translation>moyennes et écarts types de CIFAR-10</translation>
    </message>
    <message>
        <source>means and deviations of CIFAR-100</source>
        <translation>moyennes et écarts types de CIFAR-100</translation>
    </message>
    <message>
        <source>means and deviations of ImageNet, as torchvision&apos;s networks take them</source>
        <translation>moyennes et écarts types d’ImageNet, comme les prennent les réseaux de torchvision</translation>
    </message>
    <message>
        <source>pixels from -1 to 1, as TensorFlow&apos;s networks take them</source>
        <translation>pixels de −1 à 1, comme les prennent les réseaux de TensorFlow</translation>
    </message>
    <message>
        <source>pixels from 0 to 255</source>
        <translation>pixels de 0 à 255</translation>
    </message>
    <message>
        <source>predicted accuracy drop</source>
        <translation>baisse d’exactitude prédite</translation>
    </message>
    <message>
        <source>predicted loss increase, nats</source>
        <translation>hausse prédite de la perte, nats</translation>
    </message>
    <message>
        <source>sum of Fisher estimates, nats</source>
        <translation>somme des estimations de Fisher, nats</translation>
    </message>
    <message>
        <source>sum of Hessian estimates, nats</source>
        <translation>somme des estimations hessiennes, nats</translation>
    </message>
    <message>
        <source>predicted output noise, of the signal&apos;s power</source>
        <translation>bruit de sortie prédit, relatif à la puissance du signal</translation>
    </message>
    <message>
        <source>predicted KL divergence of the output, nats</source>
        <translation>divergence KL de sortie prédite, nats</translation>
    </message>
    <message>
        <source>Measured with the other layers at the plan: scores count from that plan, and hold near it alone.</source>
        <translation>Mesuré avec les autres couches selon le plan&#x202f;: les valeurs comptent à partir de ce plan et ne valent que près de lui.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>test loss, nats</source>
        <translation>perte de test, nats</translation>
    </message>
    <message>
        <source>weight memory, MB</source>
        <translation>mémoire des poids, MB</translation>
    </message>
    <message>
        <source>hypervolume</source>
        <translation>hypervolume</translation>
    </message>
    <message>
        <source>Adaptive bit-width</source>
        <translation>Largeur de bits adaptative</translation>
    </message>
    <message>
        <source>Some pictures are easy. A small predictor that looks at a layer&apos;s input can give easy pictures fewer bits.</source>
        <translation>Certaines images sont faciles. Un petit prédicteur qui regarde l’entrée d’une couche peut donner moins de bits aux images faciles.</translation>
    </message>
    <message>
        <source>At four activation bits in the mean, bits chosen for each picture end more accurate than four bits for all.</source>
        <translation>À quatre bits d’activation en moyenne, des bits choisis pour chaque image finissent plus exacts que quatre bits pour toutes.</translation>
    </message>
    <message>
        <source>Weights at 4 bits with learned steps. Baseline: activations at 4 bits. Treatment: 2, 4 or 8 bits a picture, with a cost on the mean beyond 4.</source>
        <translation>Poids à 4 bits avec pas de quantification appris. Référence&#x202f;: activations à 4 bits. Traitement&#x202f;: 2, 4 ou 8 bits par image, avec un coût sur la moyenne au-delà de 4.</translation>
    </message>
    <message>
        <source>The notebook that this project began with proposes it and gives no figure; published work reports lower cost at like accuracy.</source>
        <translation>Le notebook par lequel ce projet a commencé le propose et ne donne aucun chiffre&#x202f;; les travaux publiés rapportent un coût plus faible à exactitude semblable.</translation>
    </message>
    <message>
        <source>Rounding that keeps the output</source>
        <translation>Un arrondi qui préserve la sortie</translation>
    </message>
    <message>
        <source>Rounding each weight up or down by what it does to the layer&apos;s output, not to the weight.</source>
        <translation>Arrondir chaque poids vers le haut ou vers le bas selon ce que cela fait à la sortie de la couche, non au poids.</translation>
    </message>
    <message>
        <source>At 3-bit weights without training, adaptive rounding keeps more accuracy than rounding to the nearest.</source>
        <translation>Avec des poids à 3 bits sans entraînement, l’arrondi adaptatif garde plus d’exactitude que l’arrondi au plus proche.</translation>
    </message>
    <message>
        <source>The same float network to W3A8 without training, 256 calibration pictures.</source>
        <translation>Le même réseau flottant en W3A8 sans entraînement, 256 images d’étalonnage.</translation>
    </message>
    <message>
        <source>4-bit weights of ResNet-18 and ResNet-50 within about one percent of float, where rounding to the nearest level fails.</source>
        <translation>Poids à 4 bits de ResNet-18 et ResNet-50 à environ un pour cent du flottant, là où l’arrondi au niveau le plus proche échoue.</translation>
    </message>
    <message>
        <source>A sum of two powers keeps the shifts and spaces levels more evenly.</source>
        <translation>Une somme de deux puissances garde les décalages et espace les niveaux plus régulièrement.</translation>
    </message>
    <message>
        <source>With 3-bit weights and activations, sums of powers of two end at least as accurate as powers of two (half a point allowed).</source>
        <translation>Avec des poids et des activations à 3 bits, les sommes de puissances de deux finissent au moins aussi exactes que les puissances de deux (un demi-point de marge).</translation>
    </message>
    <message>
        <source>Three epochs from the float network.</source>
        <translation>Trois époques à partir du réseau flottant.</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10: 92.45, 92.49 and 90.96 % at 4, 3 and 2 bits, from 92.96 %.</source>
        <translation>ResNet-20 sur CIFAR-10&#x202f;: 92,45, 92,49 et 90,96&#x202f;% à 4, 3 et 2 bits, au lieu de 92,96&#x202f;%.</translation>
    </message>
    <message>
        <source>Batch-norm statistics at the end</source>
        <translation>Statistiques de normalisation par lots à la fin</translation>
    </message>
    <message>
        <source>Running statistics lag behind weights that jump between levels.</source>
        <translation>Les statistiques courantes sont en retard sur des poids qui sautent d’un niveau à l’autre.</translation>
    </message>
    <message>
        <source>At W2A2, statistics that are frozen in the last epoch, or taken anew after it, end more accurate.</source>
        <translation>En W2A2, des statistiques figées pendant la dernière époque, ou recalculées après elle, finissent plus exactes.</translation>
    </message>
    <message>
        <source>Learned steps, three epochs; frozen in the last one, or re-estimated on 512 training pictures.</source>
        <translation>Pas de quantification appris, trois époques&#x202f;; figées pendant la dernière, ou réestimées sur 512 images d’entraînement.</translation>
    </message>
    <message>
        <source>Re-estimation recovers much of what oscillating weights cost low-bit networks.</source>
        <translation>La réestimation récupère une grande part de ce que les poids oscillants coûtent aux réseaux à peu de bits.</translation>
    </message>
    <message>
        <source>Binary weights</source>
        <translation>Poids binaires</translation>
    </message>
    <message>
        <source>One bit a weight: its sign, times a magnitude a channel.</source>
        <translation>Un bit par poids&#x202f;: son signe, multiplié par une amplitude par canal.</translation>
    </message>
    <message>
        <source>Binary weights end within two points of 2-bit ones.</source>
        <translation>Les poids binaires finissent à moins de deux points des poids à 2 bits.</translation>
    </message>
    <message>
        <source>Three epochs from the float network, activations at 8 bits.</source>
        <translation>Trois époques à partir du réseau flottant, activations à 8 bits.</translation>
    </message>
    <message>
        <source>DoReFa weights of 1 bit on ResNet-20: 90.54 %, of 2 bits 91.05 %, float 92.13 %.</source>
        <translation>Poids DoReFa à 1 bit sur ResNet-20&#x202f;: 90,54&#x202f;%, à 2 bits 91,05&#x202f;%, flottant 92,13&#x202f;%.</translation>
    </message>
    <message>
        <source>Codebook against even levels, without training</source>
        <translation>Dictionnaire contre niveaux réguliers, sans entraînement</translation>
    </message>
    <message>
        <source>k-means puts levels where weights are.</source>
        <translation>k-means place les niveaux là où se trouvent les poids.</translation>
    </message>
    <message>
        <source>Without training, a 2-bit codebook keeps more accuracy than 2 evenly spaced bits a channel.</source>
        <translation>Sans entraînement, un dictionnaire à 2 bits garde plus d’exactitude que 2 bits à niveaux régulièrement espacés par canal.</translation>
    </message>
    <message>
        <source>The same float network, quantized to W2A8 without training. The codebook is one a layer, even levels have a scale a channel.</source>
        <translation>Le même réseau flottant, quantifié en W2A8 sans entraînement. Le dictionnaire est unique par couche, les niveaux réguliers ont une échelle par canal.</translation>
    </message>
    <message>
        <source>Deep Compression keeps accuracy with 4-bit to 5-bit codebooks after fine-tuning.</source>
        <translation>Deep Compression garde l’exactitude avec des dictionnaires de 4 à 5 bits après réglage fin.</translation>
    </message>
    <message>
        <source>Distillation temperature</source>
        <translation>Température de distillation</translation>
    </message>
    <message>
        <source>A float teacher&apos;s soft answers tell more than labels do; a temperature softens them further.</source>
        <translation>Les réponses douces d’un enseignant flottant en disent plus que les étiquettes&#x202f;; une température les adoucit encore.</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, a teacher at temperature 1, or at 5, ends more accurate than labels alone.</source>
        <translation>Avec des poids et des activations à 2 bits, un enseignant à la température 1, ou à 5, finit plus exact que les étiquettes seules.</translation>
    </message>
    <message>
        <source>Min-max steps at W2A2 for three epochs; the teacher&apos;s weight in the loss is 0.5.</source>
        <translation>Pas de quantification min-max en W2A2 pendant trois époques&#x202f;; le poids de l’enseignant dans la perte est 0,5.</translation>
    </message>
    <message>
        <source>W3A8 with DoReFa on a pre-activation ResNet-20: 91.44 % without a teacher, 91.64 % at temperature 1, 80.0 % at temperature 5.</source>
        <translation>W3A8 avec DoReFa sur un ResNet-20 à préactivation&#x202f;: 91,44&#x202f;% sans enseignant, 91,64&#x202f;% à la température 1, 80,0&#x202f;% à la température 5.</translation>
    </message>
    <message>
        <source>DoReFa weights</source>
        <translation>Poids DoReFa</translation>
    </message>
    <message>
        <source>A hyperbolic tangent before rounding draws large weights in, so that levels are used evenly.</source>
        <translation>Une tangente hyperbolique avant l’arrondi ramène les grands poids vers l’intérieur, de sorte que les niveaux sont utilisés régulièrement.</translation>
    </message>
    <message>
        <source>With 2-bit weights, DoReFa ends more accurate than rounding over the range.</source>
        <translation>Avec des poids à 2 bits, DoReFa finit plus exact que l’arrondi sur la plage.</translation>
    </message>
    <message>
        <source>DoReFa is the classic baseline that later methods are measured against.</source>
        <translation>DoReFa est la référence classique par rapport à laquelle les méthodes ultérieures sont mesurées.</translation>
    </message>
    <message>
        <source>Dynamic fractional training</source>
        <translation>Entraînement fractionnaire dynamique</translation>
    </message>
    <message>
        <source>The mean bits that pictures are given may fall while training goes on.</source>
        <translation>Les bits moyens accordés aux images peuvent baisser à mesure que l’entraînement avance.</translation>
    </message>
    <message>
        <source>A budget that falls from 8 to 4 mean bits ends at least as accurate as 4 mean bits throughout (half a point allowed).</source>
        <translation>Un budget qui descend de 8 à 4 bits moyens finit au moins aussi exact que 4 bits moyens tout du long (un demi-point de marge).</translation>
    </message>
    <message>
        <source>Adaptive activations with 2, 4 or 8 bits a picture, three epochs.</source>
        <translation>Activations adaptatives avec 2, 4 ou 8 bits par image, trois époques.</translation>
    </message>
    <message>
        <source>Comparable accuracy at a lower cost of training.</source>
        <translation>Exactitude comparable à un coût d’entraînement plus faible.</translation>
    </message>
    <message>
        <source>Cross-layer equalisation</source>
        <translation>Égalisation entre couches</translation>
    </message>
    <message>
        <source>A channel&apos;s scale can be moved into the next layer without changing the network.</source>
        <translation>L’échelle d’un canal peut être déplacée dans la couche suivante sans changer le réseau.</translation>
    </message>
    <message>
        <source>With one 4-bit scale a tensor and no training, equalised layers keep more accuracy.</source>
        <translation>Avec une échelle à 4 bits par tenseur et sans entraînement, les couches égalisées gardent plus d’exactitude.</translation>
    </message>
    <message>
        <source>The same float network to W4A8 without training, one scale a weight tensor.</source>
        <translation>Le même réseau flottant en W4A8 sans entraînement, une échelle par tenseur de poids.</translation>
    </message>
    <message>
        <source>8-bit MobileNets close to float with one scale a tensor, where plain quantization fails.</source>
        <translation>MobileNets à 8 bits proches du flottant avec une échelle par tenseur, là où la quantification simple échoue.</translation>
    </message>
    <message>
        <source>Optimal bits from a sensitivity table</source>
        <translation>Bits optimaux d’après une table de sensibilité</translation>
    </message>
    <message>
        <source>Layers&apos; losses add up nearly enough that an exact solver on measured sensitivities finds good plans.</source>
        <translation>Les pertes des couches s’additionnent assez bien pour qu’un solveur exact, à partir de sensibilités mesurées, trouve de bons plans.</translation>
    </message>
    <message>
        <source>Within the memory of 3 bits everywhere, the best of five optimal plans is more accurate than 3 bits everywhere, without training.</source>
        <translation>Dans la mémoire de 3 bits partout, le meilleur de cinq plans optimaux est plus exact que 3 bits partout, sans entraînement.</translation>
    </message>
    <message>
        <source>Weights at 2, 3, 4, 6 or 8 bits, measured loss increase, 2000 pictures for both. The best of the five is chosen on the same test pictures, which flatters it a little.</source>
        <translation>Poids à 2, 3, 4, 6 ou 8 bits, hausse de la perte mesurée, 2000 images pour les deux. Le meilleur des cinq est choisi sur les mêmes images de test, ce qui le flatte un peu.</translation>
    </message>
    <message>
        <source>ResNet-18 mixed over 4 and 8 bits at a quarter of the way in bit operations: 70.22 %, 4 bits everywhere 68.45 %.</source>
        <translation>ResNet-18 mixte sur 4 et 8 bits, au quart du chemin en opérations sur bits&#x202f;: 70,22&#x202f;%, 4 bits partout 68,45&#x202f;%.</translation>
    </message>
    <message>
        <source>First and last layer</source>
        <translation>Première et dernière couches</translation>
    </message>
    <message>
        <source>The first layer sees the picture, the last one decides: few bits there cost most.</source>
        <translation>La première couche voit l’image, la dernière décide&#x202f;: c’est là que peu de bits coûtent le plus.</translation>
    </message>
    <message>
        <source>With 2 bits elsewhere, 4, 8 or 32 bits in the first and the last layer end more accurate than 2 bits there.</source>
        <translation>Avec 2 bits ailleurs, 4, 8 ou 32 bits dans la première et la dernière couches finissent plus exacts que 2 bits à ces endroits.</translation>
    </message>
    <message>
        <source>PACT activations and DoReFa weights at 2 bits, first and last layer at 2, 4, 8 or 32 bits, three epochs: a table of the paper in a small form.</source>
        <translation>Activations PACT et poids DoReFa à 2 bits, première et dernière couches à 2, 4, 8 ou 32 bits, trois époques&#x202f;: une table de l’article sous une petite forme.</translation>
    </message>
    <message>
        <source>Error of ResNet-20 on CIFAR-10 with 2 bits elsewhere: 21.0, 12.9, 11.1 and 10.9 % with 2, 4, 8 and 32 bits there.</source>
        <translation>Erreur de ResNet-20 sur CIFAR-10 avec 2 bits ailleurs&#x202f;: 21,0, 12,9, 11,1 et 10,9&#x202f;% avec 2, 4, 8 et 32 bits à ces endroits.</translation>
    </message>
    <message>
        <source>A start from the float network</source>
        <translation>Un départ du réseau flottant</translation>
    </message>
    <message>
        <source>Few bits train better from weights that already know the task.</source>
        <translation>Peu de bits s’entraînent mieux à partir de poids qui connaissent déjà la tâche.</translation>
    </message>
    <message>
        <source>Four float epochs and then three at W2A2 end more accurate than seven epochs at W2A2 from nothing.</source>
        <translation>Quatre époques en flottant puis trois en W2A2 finissent plus exactes que sept époques en W2A2 à partir de rien.</translation>
    </message>
    <message>
        <source>The same number of epochs in all, learned steps.</source>
        <translation>Le même nombre d’époques en tout, pas de quantification appris.</translation>
    </message>
    <message>
        <source>PACT&apos;s and LSQ&apos;s authors start low-bit training from trained networks.</source>
        <translation>Les auteurs de PACT et de LSQ commencent l’entraînement à peu de bits à partir de réseaux entraînés.</translation>
    </message>
    <message>
        <source>Reinforcement learning of bits</source>
        <translation>Apprentissage des bits par renforcement</translation>
    </message>
    <message>
        <source>An agent that sees layers and is rewarded by accuracy can learn where bits matter.</source>
        <translation>Un agent qui voit les couches et est récompensé par l’exactitude peut apprendre où les bits comptent.</translation>
    </message>
    <message>
        <source>With 40 evaluations each, the agent&apos;s front has a larger hypervolume than that of plans drawn at random, and so has evolution&apos;s.</source>
        <translation>Avec 40 évaluations chacun, le front de l’agent a un hypervolume plus grand que celui de plans tirés au hasard, et celui de l’évolution aussi.</translation>
    </message>
    <message>
        <source>Weights at 2, 4 or 8 bits, evaluated without training on 1000 pictures: 243 plans in all.</source>
        <translation>Poids à 2, 4 ou 8 bits, évalués sans entraînement sur 1000 images&#x202f;: 243 plans en tout.</translation>
    </message>
    <message>
        <source>The paper searches 600 episodes on ImageNet networks and compares with fixed bits, not with random search.</source>
        <translation>L’article cherche pendant 600 épisodes sur des réseaux ImageNet et compare à des bits fixes, non à une recherche aléatoire.</translation>
    </message>
    <message>
        <source>Hardware-specific quantization</source>
        <translation>Quantification propre au matériel</translation>
    </message>
    <message>
        <source>Accelerators for whole numbers want one symmetric scale a tensor and scales that are a multiplication and a shift.</source>
        <translation>Les accélérateurs en nombres entiers veulent une échelle symétrique par tenseur et des échelles faites d’une multiplication et d’un décalage.</translation>
    </message>
    <message>
        <source>At 8 bits, one fixed-point scale a tensor costs less than half a point against free scales a channel.</source>
        <translation>À 8 bits, une échelle en virgule fixe par tenseur coûte moins d’un demi-point par rapport à des échelles libres par canal.</translation>
    </message>
    <message>
        <source>The same float network quantized without training to W8A8 in both ways.</source>
        <translation>Le même réseau flottant quantifié sans entraînement en W8A8 des deux façons.</translation>
    </message>
    <message>
        <source>8-bit networks mostly keep their float accuracy; per-tensor weights lose more than per-channel ones.</source>
        <translation>Les réseaux à 8 bits gardent en général leur exactitude en flottant&#x202f;; les poids par tenseur perdent plus que les poids par canal.</translation>
    </message>
    <message>
        <source>Learnable quantization parameters</source>
        <translation>Paramètres de quantification apprenables</translation>
    </message>
    <message>
        <source>The step between levels need not follow from the extremes of the values: it can be a parameter that training moves to where it costs the least accuracy.</source>
        <translation>Le pas entre les niveaux ne doit pas forcément découler des extrêmes des valeurs&#x202f;: il peut être un paramètre que l’entraînement déplace là où il coûte le moins d’exactitude.</translation>
    </message>
    <message>
        <source>With 2-bit weights and activations, learned steps end more accurate than steps from the observed range.</source>
        <translation>Avec des poids et des activations à 2 bits, les pas appris finissent plus exacts que les pas tirés de la plage observée.</translation>
    </message>
    <message>
        <source>From one float network each, both arms train for three epochs at W2A2, first and last layer at 8 bits.</source>
        <translation>À partir d’un même réseau flottant chacun, les deux bras s’entraînent pendant trois époques en W2A2, première et dernière couches à 8 bits.</translation>
    </message>
    <message>
        <source>The paper reports 2-bit networks on ImageNet a few points above those of earlier quantizers.</source>
        <translation>L’article rapporte, pour des réseaux à 2 bits sur ImageNet, quelques points de plus qu’avec les quantificateurs antérieurs.</translation>
    </message>
    <message>
        <source>LSQ+ against LSQ</source>
        <translation>LSQ+ contre LSQ</translation>
    </message>
    <message>
        <source>Activations that are not zero-based waste levels on a symmetric grid; a learned offset moves the grid.</source>
        <translation>Les activations qui ne partent pas de zéro gaspillent des niveaux sur une grille symétrique&#x202f;; un décalage appris déplace la grille.</translation>
    </message>
    <message>
        <source>At 3-bit activations, a learned offset ends at least as accurate as a learned step alone (half a point allowed).</source>
        <translation>Avec des activations à 3 bits, un décalage appris finit au moins aussi exact qu’un pas appris seul (un demi-point de marge).</translation>
    </message>
    <message>
        <source>All layers but the first and last at W4A3, three epochs. After a ReLU nothing is negative, so that little is to be gained here.</source>
        <translation>Toutes les couches sauf la première et la dernière en W4A3, trois époques. Après une ReLU rien n’est négatif, il y a donc peu à gagner ici.</translation>
    </message>
    <message>
        <source>Gains are reported for networks with negative activations, such as EfficientNet with Swish.</source>
        <translation>Des gains sont rapportés pour des réseaux à activations négatives, comme EfficientNet avec Swish.</translation>
    </message>
    <message>
        <source>Non-uniform levels</source>
        <translation>Niveaux non uniformes</translation>
    </message>
    <message>
        <source>Weights crowd around zero; levels of their own can crowd there too.</source>
        <translation>Les poids se pressent autour de zéro&#x202f;; des niveaux qui leur sont propres peuvent s’y presser aussi.</translation>
    </message>
    <message>
        <source>With 2-bit weights, learned levels end more accurate than evenly spaced ones from the range.</source>
        <translation>Avec des poids à 2 bits, les niveaux appris finissent plus exacts que des niveaux régulièrement espacés tirés de la plage.</translation>
    </message>
    <message>
        <source>The notebook proposes it and gives no figure.</source>
        <translation>Le notebook le propose et ne donne aucun chiffre.</translation>
    </message>
    <message>
        <source>Learned clipping of activations</source>
        <translation>Écrêtage appris des activations</translation>
    </message>
    <message>
        <source>A clip that training may lower trades rare large activations for finer steps.</source>
        <translation>Une borne d’écrêtage que l’entraînement peut abaisser échange de rares grandes activations contre des pas plus fins.</translation>
    </message>
    <message>
        <source>With 2-bit activations, PACT ends more accurate than ranges that follow the extremes.</source>
        <translation>Avec des activations à 2 bits, PACT finit plus exact que des plages qui suivent les extrêmes.</translation>
    </message>
    <message>
        <source>Weights at 8 bits, activations at 2 bits but in the first and last layer, three epochs.</source>
        <translation>Poids à 8 bits, activations à 2 bits sauf dans la première et la dernière couches, trois époques.</translation>
    </message>
    <message>
        <source>ResNet-20 on CIFAR-10 at 2 bits: 89.7 % with PACT, 88.2 % with DoReFa&apos;s fixed clip.</source>
        <translation>ResNet-20 sur CIFAR-10 à 2 bits&#x202f;: 89,7&#x202f;% avec PACT, 88,2&#x202f;% avec la borne d’écrêtage fixe de DoReFa.</translation>
    </message>
    <message>
        <source>Bit-widths that training finds</source>
        <translation>Largeurs de bits que l’entraînement trouve</translation>
    </message>
    <message>
        <source>Where step and range are learned, the bits follow; a memory budget in the loss makes them fall where they matter least.</source>
        <translation>Là où le pas et la plage sont appris, les bits en découlent&#x202f;; un budget de mémoire dans la perte les fait baisser là où ils comptent le moins.</translation>
    </message>
    <message>
        <source>Under a budget of the memory of 3 bits, learned bits end at least as accurate as 3 bits everywhere (half a point allowed).</source>
        <translation>Sous un budget égal à la mémoire de 3 bits, les bits appris finissent au moins aussi exacts que 3 bits partout (un demi-point de marge).</translation>
    </message>
    <message>
        <source>Baseline: 3-bit weights with learned steps. Treatment: parametric weights that begin at 8 bits, with the baseline&apos;s weight memory as the budget. Look at the memory that it ends with too.</source>
        <translation>Référence&#x202f;: poids à 3 bits avec pas de quantification appris. Traitement&#x202f;: poids paramétriques qui commencent à 8 bits, avec pour budget la mémoire des poids de la référence. Regardez aussi la mémoire à laquelle il aboutit.</translation>
    </message>
    <message>
        <source>ResNet-20 at 70 KB of weights: 8.58 % error learned, 11.30 % at fixed 2 and 4 bits.</source>
        <translation>ResNet-20 à 70 KB de poids&#x202f;: 8,58&#x202f;% d’erreur avec bits appris, 11,30&#x202f;% à 2 et 4 bits fixes.</translation>
    </message>
    <message>
        <source>A multiplication by a power of two is a shift.</source>
        <translation>Une multiplication par une puissance de deux est un décalage.</translation>
    </message>
    <message>
        <source>With 4-bit weights, powers of two end within one point of evenly spaced learned levels.</source>
        <translation>Avec des poids à 4 bits, les puissances de deux finissent à moins d’un point des niveaux appris régulièrement espacés.</translation>
    </message>
    <message>
        <source>Powers of two resolve large weights badly, which the additive kind was made to mend.</source>
        <translation>Les puissances de deux résolvent mal les grands poids, ce que la variante additive devait corriger.</translation>
    </message>
    <message>
        <source>Progressive fractional quantization</source>
        <translation>Quantification fractionnaire progressive</translation>
    </message>
    <message>
        <source>Early training needs few bits, late training more.</source>
        <translation>Le début de l’entraînement demande peu de bits, la fin davantage.</translation>
    </message>
    <message>
        <source>Training that climbs from 2 to 4 bits ends at least as accurate as 4 bits throughout (half a point allowed).</source>
        <translation>Un entraînement qui monte de 2 à 4 bits finit au moins aussi exact que 4 bits tout du long (un demi-point de marge).</translation>
    </message>
    <message>
        <source>Six epochs from nothing, in stages.</source>
        <translation>Six époques à partir de rien, par paliers.</translation>
    </message>
    <message>
        <source>Comparable or better accuracy at a lower cost of training.</source>
        <translation>Exactitude comparable ou meilleure à un coût d’entraînement plus faible.</translation>
    </message>
    <message>
        <source>Ternary weights</source>
        <translation>Poids ternaires</translation>
    </message>
    <message>
        <source>Zero and one magnitude, chosen from the mean of the weights.</source>
        <translation>Zéro et une amplitude, choisie d’après la moyenne des poids.</translation>
    </message>
    <message>
        <source>Ternary weights end at least as accurate as 2-bit ones over the range (half a point allowed), with one level less.</source>
        <translation>Les poids ternaires finissent au moins aussi exacts que ceux à 2 bits sur la plage (un demi-point de marge), avec un niveau de moins.</translation>
    </message>
    <message>
        <source>Ternary networks come close to float ones on small tasks.</source>
        <translation>Les réseaux ternaires approchent les réseaux flottants sur de petites tâches.</translation>
    </message>
    <message>
        <source>Edge TPU (8-bit accelerator)</source>
        <translation>Edge TPU (accélérateur 8 bits)</translation>
    </message>
    <message>
        <source>Fast 8-bit symmetric arithmetic, nothing else; slow link for what does not fit on the chip</source>
        <translation>Arithmétique symétrique 8 bits rapide, rien d’autre&#x202f;; liaison lente pour ce qui ne tient pas sur la puce</translation>
    </message>
    <message>
        <source>FPGA fabric (Zynq-7020 class)</source>
        <translation>Logique FPGA (classe Zynq-7020)</translation>
    </message>
    <message>
        <source>Any bits: a multiplier of w × a bits takes about w·a look-up tables</source>
        <translation>Bits quelconques&#x202f;: un multiplieur de w × a bits prend environ w·a tables de correspondance</translation>
    </message>
    <message>
        <source>GPU with tensor cores (T4 class)</source>
        <translation>GPU à cœurs tensoriels (classe T4)</translation>
    </message>
    <message>
        <source>4-bit and 8-bit integers, 16-bit and 32-bit float; equal bits on both sides</source>
        <translation>Entiers de 4 et 8 bits, flottants de 16 et 32 bits&#x202f;; mêmes bits des deux côtés</translation>
    </message>
    <message>
        <source>Microcontroller (Cortex-M7 class)</source>
        <translation>Microcontrôleur (classe Cortex-M7)</translation>
    </message>
    <message>
        <source>SIMD for 8 and 16 bits, 320 KiB of RAM, weights in flash</source>
        <translation>SIMD pour 8 et 16 bits, 320 KiB de RAM, poids en mémoire flash</translation>
    </message>
    <message>
        <source>Mobile CPU core (Cortex-A76 class)</source>
        <translation>Cœur de CPU mobile (classe Cortex-A76)</translation>
    </message>
    <message>
        <source>One core with 8-bit dot products; 4 bits save memory, not multiplications</source>
        <translation>Un cœur avec produits scalaires 8 bits&#x202f;; 4 bits économisent de la mémoire, non des multiplications</translation>
    </message>
    <message>
        <source>Notebook (simple model)</source>
        <translation>Notebook (modèle simple)</translation>
    </message>
    <message>
        <source>Operations and energy by kernel and output channels alone; kept for comparison</source>
        <translation>Opérations et énergie d’après le noyau et les canaux de sortie seulement&#x202f;; conservé pour comparaison</translation>
    </message>
    <message>
        <source>Notebook study, second half</source>
        <translation>Étude du notebook, seconde moitié</translation>
    </message>
    <message>
        <source>The conservative mixed plan trained, then its sensitivity, its errors and a progressive run from 8 to 4 bits, on Fashion-MNIST</source>
        <translation>Le plan mixte prudent entraîné, puis sa sensibilité, ses erreurs et une exécution progressive de 8 à 4 bits, sur Fashion-MNIST</translation>
    </message>
    <message>
        <source>Notebook study</source>
        <translation>Étude du notebook</translation>
    </message>
    <message>
        <source>Five presets, 8 epochs on 8000 pictures of Fashion-MNIST</source>
        <translation>Cinq préréglages, 8 époques sur 8000 images de Fashion-MNIST</translation>
    </message>
    <message>
        <source>Progressive study</source>
        <translation>Étude progressive</translation>
    </message>
    <message>
        <source>Direct training at 4 bits against seven schedules that end there, 8 epochs each on 4000 pictures of Fashion-MNIST: about three minutes on two cores</source>
        <translation>Entraînement direct à 4 bits contre sept planifications qui y aboutissent, 8 époques chacune sur 4000 images de Fashion-MNIST&#x202f;: environ trois minutes sur deux cœurs</translation>
    </message>
    <message>
        <source>Calibration study</source>
        <translation>Étude d’étalonnage</translation>
    </message>
    <message>
        <source>One network trained in fp32, then quantized without training by five observers: half a minute on two cores</source>
        <translation>Un réseau entraîné en fp32, puis quantifié sans entraînement par cinq observateurs&#x202f;: une demi-minute sur deux cœurs</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>Tour rapide</translation>
    </message>
    <message>
        <source>Five presets, 3 epochs on 4000 pictures of Fashion-MNIST: about a minute on two cores</source>
        <translation>Cinq préréglages, 3 époques sur 4000 images de Fashion-MNIST&#x202f;: environ une minute sur deux cœurs</translation>
    </message>
    <message>
        <source>Search study</source>
        <translation>Étude de recherche</translation>
    </message>
    <message>
        <source>One network trained in fp32, then five strategies that look for bits within 0.25 MB, 30 plans of 243 each</source>
        <translation>Un réseau entraîné en fp32, puis cinq stratégies qui cherchent des bits dans 0,25 MB, 30 plans sur 243 chacune</translation>
    </message>
    <message>
        <source>Float (fp32)</source>
        <translation>Flottant (fp32)</translation>
    </message>
    <message>
        <source>No quantization: the baseline</source>
        <translation>Aucune quantification&#x202f;: la référence</translation>
    </message>
    <message>
        <source>Uniform 8 bits</source>
        <translation>Uniforme 8 bits</translation>
    </message>
    <message>
        <source>8 bits everywhere: safe on most hardware</source>
        <translation>8 bits partout&#x202f;: sûr sur la plupart des matériels</translation>
    </message>
    <message>
        <source>Mixed, conservative</source>
        <translation>Mixte, prudent</translation>
    </message>
    <message>
        <source>First and last layers at 8 bits, convolutions at 6, linear layers at 4</source>
        <translation>Première et dernière couches à 8 bits, convolutions à 6, couches linéaires à 4</translation>
    </message>
    <message>
        <source>Mixed, aggressive</source>
        <translation>Mixte, agressif</translation>
    </message>
    <message>
        <source>First layer at 8 bits, convolutions at 4, linear layers at 3, the last at 6</source>
        <translation>Première couche à 8 bits, convolutions à 4, couches linéaires à 3, la dernière à 6</translation>
    </message>
    <message>
        <source>Ultra low</source>
        <translation>Ultra-bas</translation>
    </message>
    <message>
        <source>First and last layers at 4 bits, convolutions at 3, linear layers at 2</source>
        <translation>Première et dernière couches à 4 bits, convolutions à 3, couches linéaires à 2</translation>
    </message>
</context>
<context>
    <name>bitsmith::CostText</name>
    <message>
        <source>Model size</source>
        <translation>Taille du modèle</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Bits moyens des poids</translation>
    </message>
    <message>
        <source>Sum of weight bits</source>
        <translation>Somme des bits des poids</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>BOPs par image</translation>
    </message>
    <message>
        <source>10⁶</source>
        <translation>10⁶</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>Énergie par image</translation>
    </message>
    <message>
        <source>nJ</source>
        <translation>nJ</translation>
    </message>
    <message>
        <source>Latency per picture</source>
        <translation>Latence par image</translation>
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
        <translation>O&amp;btenir des données…</translation>
    </message>
    <message>
        <source>Download CIFAR-10 or MNIST from where their authors publish them</source>
        <translation>Télécharger CIFAR-10 ou MNIST depuis le site où leurs auteurs les publient</translation>
    </message>
    <message>
        <source>%1 has come.</source>
        <translation>%1 est arrivé.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataFetcher</name>
    <message>
        <source>%1 is there already, but is not the whole data set: move it away first.</source>
        <translation>%1 existe déjà, mais n’est pas le jeu de données complet&#x202f;: déplacez-le d’abord.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>Impossible de créer le dossier %1&#x202f;: vérifiez qui a le droit d’y écrire.</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free: make room, or set XDG_DATA_HOME to another place.</source>
        <translation>Il faut %1 dans %2, %3 sont libres&#x202f;: faites de la place, ou faites pointer XDG_DATA_HOME vers un autre emplacement.</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>Téléchargement de %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Vérification de %1</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Décompression</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2: check who may write there.</source>
        <translation>Impossible de déplacer %1 vers %2&#x202f;: vérifiez qui a le droit d’y écrire.</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataForm</name>
    <message>
        <source> pictures</source>
        <translation> images</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmenter</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>found by name</source>
        <translation>trouvé d’après le nom</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>The data set that is trained and tested on</source>
        <translation>Le jeu de données servant à l’entraînement et au test</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Channels × height × width of a picture, and the number of classes</source>
        <translation>Canaux × hauteur × largeur d’une image, et nombre de classes</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Folder or file of the data set; empty: searched for by its name</source>
        <translation>Dossier ou fichier du jeu de données&#x202f;; vide&#x202f;: recherché d’après son nom</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Number of training pictures; 0 takes all</source>
        <translation>Nombre d’images d’entraînement&#x202f;; 0 les prend toutes</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Number of test pictures; 0 takes all. More of them make the interval of the accuracy narrower.</source>
        <translation>Nombre d’images de test&#x202f;; 0 les prend toutes. Plus elles sont nombreuses, plus l’intervalle de l’exactitude est étroit.</translation>
    </message>
    <message>
        <source>Random crop with 4 pixels of padding and random horizontal flip of the training pictures. Choosing a data set turns it on where it helps: on photographs, not on digits or centred clothes.</source>
        <translation>Recadrage aléatoire avec 4 pixels de marge et retournement horizontal aléatoire des images d’entraînement. Le choix d’un jeu de données l’active là où cela aide&#x202f;: sur des photographies, non sur des chiffres ou des vêtements centrés.</translation>
    </message>
    <message>
        <source>red, green, blue</source>
        <translation>rouge, vert, bleu</translation>
    </message>
    <message>
        <source>blue, green, red</source>
        <translation>bleu, vert, rouge</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>How pixels are scaled: less a mean, over a deviation. A network that was trained elsewhere needs the convention that it was trained with.</source>
        <translation>Comment les pixels sont mis à l’échelle&#x202f;: moins une moyenne, divisés par un écart type. Un réseau entraîné ailleurs exige la convention de son entraînement.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>The order in which the network takes the colours</source>
        <translation>L’ordre dans lequel le réseau prend les couleurs</translation>
    </message>
    <message>
        <source>as the experiment says</source>
        <translation>comme l’indique l’expérience</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Dossier du jeu de données</translation>
    </message>
    <message>
        <source>%1, %2 classes</source>
        <translation>%1, %2 classes</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (supposé)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataPackage</name>
    <message>
        <source>60,000 colour photographs of 32×32 pixels in ten classes, by Alex Krizhevsky, Vinod Nair and Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</source>
        <translation>60&#x202f;000 photographies en couleur de 32×32 pixels en dix classes, par Alex Krizhevsky, Vinod Nair et Geoffrey Hinton (https://www.cs.toronto.edu/~kriz/cifar.html)</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels, by Yann LeCun, Corinna Cortes and Christopher Burges (http://yann.lecun.com/exdb/mnist)</source>
        <translation>70&#x202f;000 chiffres manuscrits de 28×28 pixels, par Yann LeCun, Corinna Cortes et Christopher Burges (http://yann.lecun.com/exdb/mnist)</translation>
    </message>
</context>
<context>
    <name>bitsmith::DataShape</name>
    <message>
        <source>%1 needs a folder: give it in Setup, under Path.</source>
        <translation>%1 a besoin d’un dossier&#x202f;: indiquez-le dans Réglages, sous Chemin.</translation>
    </message>
</context>
<context>
    <name>bitsmith::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>bitsmith::Document</name>
    <message>
        <source>network %1</source>
        <translation>réseau %1</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>hardware %1</source>
        <translation>matériel %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>préréglage %1</translation>
    </message>
    <message>
        <source>snap to %1</source>
        <translation>adaptation à %1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>verrouillage</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>déverrouillage</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>planification</translation>
    </message>
    <message>
        <source>start</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>étalonnage</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>prétraitement</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>threads</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>ouverture de %1</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>liaison</translation>
    </message>
    <message>
        <source>untie</source>
        <translation>déliaison</translation>
    </message>
</context>
<context>
    <name>bitsmith::Download</name>
    <message>
        <source>The folder %1 cannot be made: check who may write there.</source>
        <translation>Impossible de créer le dossier %1&#x202f;: vérifiez qui a le droit d’y écrire.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 bytes that %3 has.</source>
        <translation>%1 envoie plus que les %2 octets que compte %3.</translation>
    </message>
    <message>
        <source>%1 does not go on with what is there of %2.</source>
        <translation>%1 ne poursuit pas à partir de ce qui est déjà là de %2.</translation>
    </message>
    <message>
        <source>%1 does not have %2 (status %3).</source>
        <translation>%1 n’a pas %2 (état %3).</translation>
    </message>
    <message>
        <source>The connection to %1 ended before %2 was complete.</source>
        <translation>La connexion à %1 s’est terminée avant que %2 soit complet.</translation>
    </message>
    <message>
        <source>%1 could not be got from %2: %3</source>
        <translation>%1 n’a pas pu être obtenu de %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 of %2 has another checksum than it should (SHA-256 %3, expected %4) and was thrown away.</source>
        <translation>%1 de %2 a une autre somme de contrôle que prévu (SHA-256 %3, attendu %4) et a été rejeté.</translation>
    </message>
    <message>
        <source>%1 cannot be written: check who may write there.</source>
        <translation>Impossible d’écrire %1&#x202f;: vérifiez qui a le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Try again later; what has come is kept.</source>
        <translation>Réessayez plus tard&#x202f;; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 is not secured by TLS: data sets are got from https places alone.</source>
        <translation>%1 n’est pas protégé par TLS : les jeux de données ne sont pris qu’à des adresses https.</translation>
    </message>
</context>
<context>
    <name>bitsmith::EditHistory</name>
    <message>
        <source>History of edits</source>
        <translation>Historique des modifications</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Tel qu’ouvert</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>bitsmith::EngineRequest</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>Impossible de démarrer %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>Le moteur a été arrêté par le signal %1.</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>Le moteur s’est terminé avec l’état %1 sans rien dire.</translation>
    </message>
    <message>
        <source>The engine&apos;s answer to &quot;%1&quot; is not JSON (%2).</source>
        <translation>La réponse du moteur à «&#x202f;%1&#x202f;» n’est pas du JSON (%2).</translation>
    </message>
</context>
<context>
    <name>bitsmith::ErrorsPanel</name>
    <message>
        <source>fp32, not quantized</source>
        <translation>fp32, non quantifié</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symétrique</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymétrique</translation>
    </message>
    <message>
        <source>dynamic, levels of the last batch</source>
        <translation>dynamique, niveaux du dernier lot</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>par canal</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>par tenseur</translation>
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
        <translation>Quantificateur</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
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
        <translation>aucune erreur</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>over channels</source>
        <translation>sur les canaux</translation>
    </message>
    <message>
        <source>over batches</source>
        <translation>sur les lots</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Max error</source>
        <translation>Erreur maximale</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Écrêtées</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Errors run</source>
        <translation>Exécution d’analyse des erreurs</translation>
    </message>
    <message>
        <source>The errors run whose findings are shown</source>
        <translation>L’exécution d’analyse des erreurs dont les résultats sont affichés</translation>
    </message>
    <message>
        <source>Analyse errors</source>
        <translation>Analyser les erreurs</translation>
    </message>
    <message>
        <source>Previous layer (Page up)</source>
        <translation>Couche précédente (Page haut)</translation>
    </message>
    <message>
        <source>Next layer (Page down)</source>
        <translation>Couche suivante (Page bas)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Weights or activation</source>
        <translation>Poids ou activation</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>input activation</source>
        <translation>activation d’entrée</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows what is rare</source>
        <translation>Effectifs logarithmiques&#x202f;: montre ce qui est rare</translation>
    </message>
    <message>
        <source>the layers’ outputs</source>
        <translation>sorties des couches</translation>
    </message>
    <message>
        <source>the layers’ inputs</source>
        <translation>entrées des couches</translation>
    </message>
    <message>
        <source>All layers, SQNR &amp;of</source>
        <translation>Toutes les couches, SQNR &amp;des</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>Il n’y a pas encore d’exécution entraînée&#x202f;: entraînez-en d’abord une avec «&#x202f;Exécuter&#x202f;»</translation>
    </message>
    <message>
        <source>Measures what the plan of the table does to the layers of “%1”</source>
        <translation>Mesure ce que le plan de la table fait aux couches de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>When a run has been trained, “Analyse errors” measures what quantization does to each of its layers: histograms with the levels, and where errors arise.</source>
        <translation>Une fois une exécution entraînée, «&#x202f;Analyser les erreurs&#x202f;» mesure ce que la quantification fait à chacune de ses couches&#x202f;: histogrammes avec les niveaux, et où naissent les erreurs.</translation>
    </message>
    <message>
        <source>No errors run yet. “Analyse errors” measures what the plan of the table does to each layer of “%1”; it takes seconds.</source>
        <translation>Pas encore d’analyse des erreurs. «&#x202f;Analyser les erreurs&#x202f;» mesure ce que le plan de la table fait à chaque couche de «&#x202f;%1&#x202f;»&#x202f;; cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>%1, weight</source>
        <translation>%1, poids</translation>
    </message>
    <message>
        <source>%1, input activation</source>
        <translation>%1, activation d’entrée</translation>
    </message>
    <message>
        <source>The pictures are still going through the network.</source>
        <translation>Les images traversent encore le réseau.</translation>
    </message>
    <message>
        <source>no error: fp32</source>
        <translation>aucune erreur&#x202f;: fp32</translation>
    </message>
    <message>
        <source>Error: quantized − float</source>
        <translation>Erreur&#x202f;: quantifié − flottant</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 à %3)</translation>
    </message>
    <message>
        <source>%1 test pictures in %2 batches. Accuracy on them, with 95 % interval: float %3, quantized %4.</source>
        <translation>%1 images de test en %2 lots. Exactitude sur celles-ci, avec l’intervalle à 95 %&#x202f;: flottant %3, quantifié %4.</translation>
    </message>
    <message>
        <source>Being measured: %1 %</source>
        <translation>Mesure en cours&#x202f;: %1 %</translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest.</source>
        <translation>Non terminée&#x202f;: reprenez l’exécution dans la liste des exécutions pour obtenir le reste.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExperimentActions</name>
    <message>
        <source>&amp;Open experiment…</source>
        <translation>&amp;Ouvrir une expérience…</translation>
    </message>
    <message>
        <source>&amp;Save experiment as…</source>
        <translation>Enregistrer l’expérience &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>&amp;Copier comme commande</translation>
    </message>
    <message>
        <source>The bitsmith-cli line that does what Run does, with the same result</source>
        <translation>La ligne bitsmith-cli qui fait ce que fait «&#x202f;Exécuter&#x202f;», avec le même résultat</translation>
    </message>
    <message>
        <source>Run a s&amp;hipped experiment</source>
        <translation>Exécuter une expérience &amp;fournie</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Ouvrir une expérience</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>Expériences (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>«&#x202f;%1&#x202f;» est une étude de %n exécution.</numerusform>
            <numerusform>«&#x202f;%1&#x202f;» est une étude de %n exécutions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>L’exécuter</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>Enregistrer l’expérience</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Expériences (*.json)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportDialog</name>
    <message>
        <source>weights without their lowest code</source>
        <translation>poids sans leur code le plus bas</translation>
    </message>
    <message>
        <source>4-bit types for weights of up to 4 bits</source>
        <translation>types à 4 bits pour les poids de 4 bits au plus</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Exporter le modèle</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Ce qui a été écrit</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · %2</translation>
    </message>
    <message>
        <source>accuracy %1, %2× smaller than fp32</source>
        <translation>exactitude %1, %2× plus petit que fp32</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Ce qui serait perdu</translation>
    </message>
    <message>
        <source>into scales and biases: the integers stay as they were trained</source>
        <translation>dans les échelles et les biais&#x202f;: les entiers restent tels qu’ils ont été entraînés</translation>
    </message>
    <message>
        <source>into the weights, which are quantized anew, as converters do</source>
        <translation>dans les poids, qui sont quantifiés à nouveau, comme le font les convertisseurs</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>−127 instead of −128, for runtimes that have no room for it</source>
        <translation>−127 au lieu de −128, pour les environnements d’exécution qui n’ont pas de place pour lui</translation>
    </message>
    <message>
        <source>Smaller files; needs a runtime that knows opset 21</source>
        <translation>Fichiers plus petits&#x202f;; exige un environnement d’exécution qui connaît l’opset 21</translation>
    </message>
    <message>
        <source>on 1,000 test pictures</source>
        <translation>sur 1&#x202f;000 images de test</translation>
    </message>
    <message>
        <source>on 100 test pictures</source>
        <translation>sur 100 images de test</translation>
    </message>
    <message>
        <source>Batch &amp;norms</source>
        <translation>&amp;Normalisations par lots</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérification</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>Recherche de ce qui serait perdu…</translation>
    </message>
    <message>
        <source>Stopped: nothing was checked, and a file that was not complete was not kept.</source>
        <translation>Arrêté&#x202f;: rien n’a été vérifié, et un fichier incomplet n’a pas été conservé.</translation>
    </message>
    <message>
        <source>This run cannot be written so: %1</source>
        <translation>Cette exécution ne peut pas être écrite ainsi&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 (*%2)</source>
        <translation>%1 (*%2)</translation>
    </message>
    <message>
        <source>%1 is not a folder that can be written to: choose another.</source>
        <translation>Impossible d’écrire dans le dossier %1&#x202f;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file was written, but it could not be read again to be checked.</source>
        <translation>Le fichier a été écrit, mais il n’a pas pu être relu pour être vérifié.</translation>
    </message>
    <message>
        <source>The file was written, but it disagrees with the run on more than 1 % of the pictures: see below.</source>
        <translation>Le fichier a été écrit, mais il diverge de l’exécution sur plus de 1 % des images&#x202f;: voir ci-dessous.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: choose another.</source>
        <translation>Le dossier %1 n’existe pas : choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message>
        <source>Weights and biases packed without gaps: %1.</source>
        <translation>Poids et biais tassés sans vides&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>%n normalisation par lots intégrée à sa couche</numerusform>
            <numerusform>%n normalisations par lots intégrées à leurs couches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 weights moved by one step.</source>
        <translation>%1&#x202f;; %2 poids déplacés d’un pas.</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 test pictures (%3 %)</source>
        <translation>la même classe sur %1 des %2 images de test (%3 %)</translation>
    </message>
    <message>
        <source>the same class on %1 of %2 pictures of noise (%3 %)</source>
        <translation>la même classe sur %1 des %2 images de bruit (%3 %)</translation>
    </message>
    <message>
        <source>largest difference of a score %1, of scores up to %2</source>
        <translation>plus grande différence d’un score %1, pour des scores allant jusqu’à %2</translation>
    </message>
    <message>
        <source>accuracy %1, before %2</source>
        <translation>exactitude %1, avant %2</translation>
    </message>
    <message>
        <source>Nothing of this run is lost.</source>
        <translation>Rien de cette exécution n’est perdu.</translation>
    </message>
    <message>
        <source>Of this run this is lost or put differently:</source>
        <translation>De cette exécution, ceci est perdu ou exprimé autrement&#x202f;:</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Batch norms</source>
        <translation>Normalisations par lots</translation>
    </message>
    <message>
        <source>As deployed</source>
        <translation>Tel que déployé</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Not read again</source>
        <translation>Non relu</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
</context>
<context>
    <name>bitsmith::GetDataDialog</name>
    <message>
        <source>Get data</source>
        <translation>Obtenir des données</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Jeux de données</translation>
    </message>
    <message>
        <source>%1 – is here</source>
        <translation>%1 – disponible</translation>
    </message>
    <message>
        <source>Download of %1 from %2, checked by SHA-256; goes to %3</source>
        <translation>Téléchargement de %1 depuis %2, vérifié par SHA-256&#x202f;; va dans %3</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#x202f;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · encore %2</translation>
    </message>
    <message>
        <source>It is here: choose “%1” as data set above the table.</source>
        <translation>Il est disponible&#x202f;: choisissez «&#x202f;%1&#x202f;» comme jeu de données au-dessus de la table.</translation>
    </message>
    <message>
        <source>%1 of %2 have come; the rest can be got.</source>
        <translation>%1 sur %2 sont arrivés&#x202f;; le reste peut être obtenu.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>L’obtenir</translation>
    </message>
</context>
<context>
    <name>bitsmith::GraphLegend</name>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits des activations</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>not known: “Measure sensitivity” in its panel finds it out</source>
        <translation>inconnu&#x202f;: «&#x202f;Mesurer la sensibilité&#x202f;» dans son panneau le détermine</translation>
    </message>
    <message>
        <source>not known: “%1” measured another network or other bits</source>
        <translation>inconnu&#x202f;: «&#x202f;%1&#x202f;» a mesuré un autre réseau ou d’autres bits</translation>
    </message>
    <message>
        <source>Error, SQNR in dB</source>
        <translation>Erreur, SQNR en dB</translation>
    </message>
    <message>
        <source>not known: “Analyse errors” in the panel Errors finds it out</source>
        <translation>inconnu&#x202f;: «&#x202f;Analyser les erreurs&#x202f;» dans le panneau Erreurs le détermine</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>bits des poids</translation>
    </message>
    <message>
        <source>activation bits</source>
        <translation>bits des activations</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilité</translation>
    </message>
    <message>
        <source>error (SQNR)</source>
        <translation>erreur (SQNR)</translation>
    </message>
</context>
<context>
    <name>bitsmith::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Table des matières</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
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
        <translation>Configurations côte à côte</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>bound by %1</source>
        <translation>limité par %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message>
        <source>Snap to hardware</source>
        <translation>Adapter au matériel</translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>et %n autre couche</numerusform>
            <numerusform>et %n autres couches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 executes the plan as it is</source>
        <translation>%1 exécute le plan tel quel</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>%1 sur %n couche ne peut pas être exécutée comme choisi sur %2&#x202f;: voir les marques.</numerusform>
            <numerusform>%1 couches sur %n ne peuvent pas être exécutées comme choisi sur %2&#x202f;: voir les marques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rewrites bits, schemes, scales and methods to those that %1 executes; locked layers keep theirs.</source>
        <translation>Remplace les bits, schémas, échelles et méthodes par ceux que %1 exécute&#x202f;; les couches verrouillées gardent les leurs.</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwarePanel</name>
    <message>
        <source>Figure</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Convention</translation>
    </message>
    <message>
        <source>Whose definition bit operations follow</source>
        <translation>Quelle définition suivent les opérations sur bits</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pictures at a time: weights are read once a batch, activations are those of all its pictures</source>
        <translation>Images à la fois&#x202f;: les poids sont lus une fois par lot, les activations sont celles de toutes ses images</translation>
    </message>
    <message>
        <source>batch as profile</source>
        <translation>lot du profil</translation>
    </message>
    <message>
        <source>batch </source>
        <translation>lot </translation>
    </message>
    <message>
        <source>Configurations</source>
        <translation>Configurations</translation>
    </message>
    <message>
        <source>What stands side by side</source>
        <translation>Ce qui figure côte à côte</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The figures of the hardware profile and their sources; a copy of it can be edited</source>
        <translation>Les valeurs du profil matériel et leurs sources&#x202f;; une copie peut en être modifiée</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>Profil…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Saves the bars as a picture or all figures as CSV</source>
        <translation>Enregistre les barres en image ou toutes les grandeurs en CSV</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>ce plan</translation>
    </message>
    <message>
        <source>this plan, %1 as edited</source>
        <translation>ce plan, %1 modifié</translation>
    </message>
    <message>
        <source>this plan on %1</source>
        <translation>ce plan sur %1</translation>
    </message>
    <message>
        <source>%1 does not tell this figure: choose another device above the table.</source>
        <translation>%1 n’indique pas cette grandeur&#x202f;: choisissez un autre appareil au-dessus de la table.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Finished runs that are checked in the Runs panel</source>
        <translation>Exécutions terminées cochées dans le panneau Exécutions</translation>
    </message>
    <message>
        <source>This plan on other devices</source>
        <translation>Ce plan sur d’autres appareils</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareTable</name>
    <message>
        <source>Configurations layer by layer</source>
        <translation>Configurations couche par couche</translation>
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
        <translation>Pic</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareViews</name>
    <message>
        <source>&amp;Hardware profiles…</source>
        <translation>Profils &amp;matériels…</translation>
    </message>
</context>
<context>
    <name>bitsmith::HelpActions</name>
    <message>
        <source>User &amp;guide</source>
        <translation>&amp;Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;About Bitsmith</source>
        <translation>À &amp;propos de Bitsmith</translation>
    </message>
    <message>
        <source>About Bitsmith</source>
        <translation>À propos de Bitsmith</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;A workbench for mixed-precision quantization with hardware co-design.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Bitsmith %1&lt;/h3&gt;&lt;p&gt;Un atelier pour la quantification à précision mixte en coconception avec le matériel.&lt;/p&gt;&lt;p&gt;Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>bitsmith::HistogramPlot</name>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>%1 to %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; values, %4 %</source>
        <translation>%1 à %2&lt;br&gt;&lt;b&gt;%3&lt;/b&gt; valeurs, %4 %</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabActions</name>
    <message>
        <source>Lab</source>
        <translation>Laboratoire</translation>
    </message>
    <message>
        <source>Values of a layer need a trained run of this network on these pictures: train it (Run), or choose a distribution.</source>
        <translation>Les valeurs d’une couche nécessitent une exécution entraînée de ce réseau sur ces images&#x202f;: entraînez-le (Exécuter) ou choisissez une distribution.</translation>
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
        <translation>Plage des valeurs</translation>
    </message>
    <message>
        <source>Error against bits, and ranges of channels</source>
        <translation>Erreur selon les bits, et plages des canaux</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabFormulas</name>
    <message>
        <source>→ rounded up to the scale&apos;s form:</source>
        <translation>→ arrondi par excès à la forme de l’échelle&#x202f;:</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Zero point</source>
        <translation>Point zéro</translation>
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
        <translation>aucune erreur&#x202f;: chaque valeur est un niveau</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Erreur quadratique moyenne</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Écrêtées</translation>
    </message>
    <message>
        <source>Levels in use</source>
        <translation>Niveaux utilisés</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>1 everywhere (pass-through)</source>
        <translation>1 partout (transmis)</translation>
    </message>
    <message>
        <source>1 where %1 ≤ round(x / s) + z ≤ %2, 0 outside</source>
        <translation>1 là où %1 ≤ round(x / s) + z ≤ %2, 0 ailleurs</translation>
    </message>
    <message>
        <source>Scale, zero point and levels are those of the first of %1 channels; the errors are of all.</source>
        <translation>L’échelle, le point zéro et les niveaux sont ceux du premier de %1 canaux&#x202f;; les erreurs sont celles de tous.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabPanel</name>
    <message>
        <source>Apply to the &amp;layer</source>
        <translation>Appliquer à la &amp;couche</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Activations d’entrée</translation>
    </message>
    <message>
        <source>Of the layer</source>
        <translation>De la couche</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
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
        <translation>Normale avec valeurs aberrantes</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symétrique</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymétrique</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamique</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>par tenseur</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>par canal</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>min-max</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>percentile</translation>
    </message>
    <message>
        <source>least squared error</source>
        <translation>erreur quadratique minimale</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>entropie</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>écrêté</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>transmis</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <source>Which quantizer of the layer is tried</source>
        <translation>Quel quantificateur de la couche est essayé</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Those of the trained run that is selected, or drawn from a distribution of variance 1</source>
        <translation>Celles de l’exécution entraînée sélectionnée, ou tirées d’une distribution de variance 1</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>1 to 16</source>
        <translation>1 à 16</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>How integers are laid over the range</source>
        <translation>Comment les entiers sont répartis sur la plage</translation>
    </message>
    <message>
        <source>Granularity</source>
        <translation>Granularité</translation>
    </message>
    <message>
        <source>One scale for all values, or one for each output channel</source>
        <translation>Une échelle pour toutes les valeurs, ou une par canal de sortie</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>What the straight-through estimator lets through outside the range</source>
        <translation>Ce que l’estimateur «&#x202f;straight-through&#x202f;» laisse passer hors de la plage</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>How the range is found from the values</source>
        <translation>Comment la plage est déterminée d’après les valeurs</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>À l’intérieur</translation>
    </message>
    <message>
        <source>Share of the values that is inside the range</source>
        <translation>Part des valeurs qui se trouve dans la plage</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Lower end of the range; it can be dragged in the plot, too</source>
        <translation>Borne inférieure de la plage&#x202f;; elle peut aussi être déplacée dans le graphique</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Upper end of the range; it can be dragged in the plot, too</source>
        <translation>Borne supérieure de la plage&#x202f;; elle peut aussi être déplacée dans le graphique</translation>
    </message>
    <message>
        <source>Back to the range that the observer finds</source>
        <translation>Revenir à la plage que l’observateur détermine</translation>
    </message>
    <message>
        <source>Gives the layer these bits, scheme, granularity and gradient, in one step to undo</source>
        <translation>Donne à la couche ces bits, ce schéma, cette granularité et ce gradient, en une seule étape à annuler</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Couche &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Reading the values of %1…</source>
        <translation>Lecture des valeurs de %1…</translation>
    </message>
    <message>
        <source>Layer &lt;b&gt;%1&lt;/b&gt; of “%2”: %3</source>
        <translation>Couche &lt;b&gt;%1&lt;/b&gt; de «&#x202f;%2&#x202f;»&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 valeurs</translation>
    </message>
    <message>
        <source>%1 of %2 values</source>
        <translation>%1 valeurs sur %2</translation>
    </message>
    <message>
        <source>quantizer from the lab</source>
        <translation>quantificateur du laboratoire</translation>
    </message>
    <message>
        <source>What the quantizer does</source>
        <translation>Ce que fait le quantificateur</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>Float and quantized</source>
        <translation>Flottant et quantifié</translation>
    </message>
    <message>
        <source>Error against bits</source>
        <translation>Erreur selon les bits</translation>
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
        <translation>Valeurs, %</translation>
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
        <translation>Quantificateur en fonction de ses valeurs</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabValuesPlot</name>
    <message>
        <source>Values, %</source>
        <translation>Valeurs, %</translation>
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
        <translation>Valeurs flottantes et quantifiées</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flottant</translation>
    </message>
    <message numerus="yes">
        <source>Quantized, %n bit(s)</source>
        <translation>
            <numerusform>Quantifié, %n bit</numerusform>
            <numerusform>Quantifié, %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, mean %3, σ %4
%5 different, %6 % zero</source>
        <comment>figures of values</comment>
        <translation>%1 à %2, moyenne %3, σ %4
%5 différentes, %6 % nulles</translation>
    </message>
</context>
<context>
    <name>bitsmith::LabelsDialog</name>
    <message>
        <source>Tags and note</source>
        <translation>Étiquettes et note</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: these tags are on all of them</source>
        <translation>
            <numerusform>%n exécution&#x202f;: ces étiquettes sont sur elle</numerusform>
            <numerusform>%n exécutions&#x202f;: ces étiquettes sont sur toutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>paper, baseline</source>
        <translation>paper, baseline</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What this run was for, and what it came to</source>
        <translation>À quoi servait cette exécution, et ce qu’elle a donné</translation>
    </message>
    <message>
        <source>Separate tags by commas. Find them with tag:paper above the runs.</source>
        <translation>Séparez les étiquettes par des virgules. Retrouvez-les avec tag:paper au-dessus des exécutions.</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
</context>
<context>
    <name>bitsmith::LanguageActions</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>The language changes when the hardware profile that is being edited is saved or given up.</source>
        <translation>La langue changera dès que le profil matériel en cours de modification sera enregistré ou abandonné.</translation>
    </message>
    <message>
        <source>The language changes when the download has ended.</source>
        <translation>La langue changera dès la fin du téléchargement.</translation>
    </message>
    <message>
        <source>The language changes when the model has been exported.</source>
        <translation>La langue changera dès que le modèle sera exporté.</translation>
    </message>
    <message>
        <source>The language changes when the report has been written.</source>
        <translation>La langue changera dès que le rapport sera écrit.</translation>
    </message>
</context>
<context>
    <name>bitsmith::LayerViewPlot</name>
    <message>
        <source>Weight, in steps of its quantizer</source>
        <translation>Poids, en pas de son quantificateur</translation>
    </message>
    <message>
        <source>Weight, in scales of its quantizer</source>
        <translation>Poids, en échelles de son quantificateur</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weights, quantizer and gradient of the layer</source>
        <translation>Poids, quantificateur et gradient de la couche</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Level it goes to</source>
        <translation>Niveau où il va</translation>
    </message>
    <message>
        <source>Mean |gradient|</source>
        <translation>|Gradient| moyen</translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveActions</name>
    <message>
        <source>&amp;Live accuracy</source>
        <translation>Exactitude en &amp;direct</translation>
    </message>
    <message>
        <source>Measure the accuracy of the plan as it is edited (Ctrl+Shift+L)</source>
        <translation>Mesurer l’exactitude du plan au fil des modifications (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>Clear the tr&amp;ail of tried plans</source>
        <translation>Effacer la &amp;trace des plans essayés</translation>
    </message>
    <message>
        <source>Takes the plans that were measured by hand out of Trade-offs</source>
        <translation>Retire de Compromis les plans mesurés à la main</translation>
    </message>
    <message>
        <source>%1 It is started again, and the last question is asked again; plan and trail are as they were.</source>
        <translation>%1 Il est redémarré et la dernière question lui est reposée&#x202f;; le plan et la trace restent tels quels.</translation>
    </message>
    <message>
        <source>needs a trained run of this network on these pictures: train it with preset fp32 (Run), or choose such a run under Runs</source>
        <translation>exige une exécution entraînée de ce réseau sur ces images&#x202f;: entraînez-le avec le préréglage fp32 («&#x202f;Exécuter&#x202f;»), ou choisissez une telle exécution dans Exécutions</translation>
    </message>
    <message>
        <source>Tried by hand</source>
        <translation>Essayés à la main</translation>
    </message>
    <message>
        <source>tried plan %1</source>
        <translation>plan essayé %1</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n couche verrouillée garde les siens.</numerusform>
            <numerusform>%n couches verrouillées gardent les leurs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::LiveEngine</name>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>Impossible de démarrer %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>No trained network is open.</source>
        <translation>Aucun réseau entraîné n’est ouvert.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>Le moteur a été arrêté par le signal %1.</translation>
    </message>
    <message>
        <source>The engine ended with status %1.</source>
        <translation>Le moteur s’est terminé avec l’état %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) again and did not last. Free some memory or choose another run, then try again.</source>
        <translation>
            <numerusform>%1 Il a été redémarré %n fois et n’a pas tenu. Libérez de la mémoire ou choisissez une autre exécution, puis réessayez.</numerusform>
            <numerusform>%1 Il a été redémarré %n fois et n’a pas tenu. Libérez de la mémoire ou choisissez une autre exécution, puis réessayez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Trade-offs</source>
        <translation>Compromis</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Quantizers</source>
        <translation>Quantificateurs</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Runs are going on</source>
        <translation>Des exécutions sont en cours</translation>
    </message>
    <message>
        <source>Stop the runs and quit? They keep their checkpoints and can be resumed next time.</source>
        <translation>Arrêter les exécutions et quitter&#x202f;? Elles gardent leurs points de reprise et pourront être reprises la prochaine fois.</translation>
    </message>
    <message>
        <source>Jobs on a cluster go on and can be followed again next time; Stop in the list of runs ends them.</source>
        <translation>Les tâches d’un cluster continuent et pourront être suivies de nouveau la prochaine fois&#x202f;; «&#x202f;Arrêter&#x202f;», dans la liste des exécutions, y met fin.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>bitsmith::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>What the message proposes</source>
        <translation>Ce que propose le message</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>Ouvrir un réseau</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx);;All files (*)</source>
        <translation>Modèles ONNX (*.onnx);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1&#x202f;: %n couche</numerusform>
            <numerusform>%1&#x202f;: %n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs; pixels are scaled as “%3”: change that in Setup where it was trained otherwise.</source>
        <translation>%1 paramètres, %2 MACs&#x202f;; les pixels sont mis à l’échelle selon «&#x202f;%3&#x202f;»&#x202f;: changez-le dans Réglages si l’entraînement était différent.</translation>
    </message>
    <message>
        <source>No data set has pictures of %1 in %2 classes: choose a folder of such pictures in Setup, under Path.</source>
        <translation>Aucun jeu de données n’a d’images %1 en %2 classes&#x202f;: choisissez un dossier de telles images dans Réglages, sous Chemin.</translation>
    </message>
    <message>
        <source>The data set is %1 now, whose pictures it takes.</source>
        <translation>Le jeu de données est maintenant %1, dont le réseau prend les images.</translation>
    </message>
    <message>
        <source>Import bit-widths</source>
        <translation>Importer des largeurs de bits</translation>
    </message>
    <message>
        <source>Bit configurations of AIMET, HAWQ, NNCF and others (*.json *.encodings);;All files (*)</source>
        <translation>Configurations de bits d’AIMET, HAWQ, NNCF et autres (*.json *.encodings);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>tied: %1 has weight bits %2 there and gets %3, those of %4</source>
        <translation>liée&#x202f;: %1 y a %2 bits des poids et reçoit %3, ceux de %4</translation>
    </message>
    <message>
        <source>tied: %1 has activation bits %2 there and gets %3, those of %4</source>
        <translation>liée&#x202f;: %1 y a %2 bits des activations et reçoit %3, ceux de %4</translation>
    </message>
    <message>
        <source>bits of %1</source>
        <translation>bits de %1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2)&#x202f;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>%n couche verrouillée a gardé les siens</numerusform>
            <numerusform>%n couches verrouillées ont gardé les leurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) got the bits of the first that they are tied to</source>
        <translation>
            <numerusform>%n couche a reçu les bits de la première à laquelle elle est liée</numerusform>
            <numerusform>%n couches ont reçu les bits de la première à laquelle elles sont liées</numerusform>
        </translation>
    </message>
    <message>
        <source>What did not match</source>
        <translation>Ce qui ne correspondait pas</translation>
    </message>
    <message>
        <source>Bits of %1</source>
        <translation>Bits de %1</translation>
    </message>
    <message>
        <source>Choose a run below that has finished with a network of its own: its model is what is exported.</source>
        <translation>Choisissez ci-dessous une exécution terminée ayant son propre réseau&#x202f;: c’est son modèle qui est exporté.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exporté</translation>
    </message>
    <message>
        <source>There is no hardware profile “%1” here: costs are those of “%2”. Choose another one under Hardware.</source>
        <translation>Il n’y a pas ici de profil matériel «&#x202f;%1&#x202f;»&#x202f;: les coûts sont ceux de «&#x202f;%2&#x202f;». Choisissez-en un autre sous Matériel.</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>Ouvrir un &amp;réseau…</translation>
    </message>
    <message>
        <source>Recent n&amp;etworks</source>
        <translation>Réseaux ré&amp;cents</translation>
    </message>
    <message>
        <source>&amp;Import bit-widths…</source>
        <translation>&amp;Importer des largeurs de bits…</translation>
    </message>
    <message>
        <source>Bits that AIMET, HAWQ, NNCF or a script has written, by layer name</source>
        <translation>Bits écrits par AIMET, HAWQ, NNCF ou un script, par nom de couche</translation>
    </message>
    <message>
        <source>E&amp;xport model…</source>
        <translation>E&amp;xporter le modèle…</translation>
    </message>
    <message>
        <source>The selected run&apos;s network in another tool&apos;s format (Ctrl+E)</source>
        <translation>Le réseau de l’exécution sélectionnée au format d’un autre outil (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkGraph</name>
    <message>
        <source>Graph of the network</source>
        <translation>Graphe du réseau</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>puis %1</translation>
    </message>
    <message>
        <source>%1 parameters, %2 MACs</source>
        <translation>%1 paramètres, %2 MACs</translation>
    </message>
    <message>
        <source>weights %1 bits, activations %2 bits</source>
        <translation>poids %1 bits, activations %2 bits</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajuster</translation>
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
        <translation>Couleur</translation>
    </message>
    <message>
        <source>What the colour of a layer says</source>
        <translation>Ce qu’indique la couleur d’une couche</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>tous les nœuds</translation>
    </message>
    <message>
        <source>A box for each node, instead of joining batch norms and activations to their layer</source>
        <translation>Une boîte par nœud, au lieu de joindre les normalisations par lots et les activations à leur couche</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Plus petit (−)</translation>
    </message>
    <message>
        <source>To 100 % (0)</source>
        <translation>À 100 % (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>ajuster</translation>
    </message>
    <message>
        <source>All of it (F)</source>
        <translation>L’ensemble (F)</translation>
    </message>
    <message>
        <source>Save or copy the picture</source>
        <translation>Enregistrer ou copier l’image</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1&#x202f;: entrée %2, %n classe en sortie</numerusform>
            <numerusform>%1&#x202f;: entrée %2, %n classes en sortie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 layers, %3 nodes · %4 parameters · %5 MACs</source>
        <translation>%1 · %2 couches, %3 nœuds · %4 paramètres · %5 MACs</translation>
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
        <translation>%1, pas %2</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>conv</source>
        <translation>conv</translation>
    </message>
    <message>
        <source>%1, dilation %2</source>
        <translation>%1, dilatation %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n groupe</numerusform>
            <numerusform>%1, %n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <source>max pool</source>
        <translation>pooling max</translation>
    </message>
    <message>
        <source>average pool</source>
        <translation>pooling moyen</translation>
    </message>
    <message>
        <source>average pool to %1×%2</source>
        <translation>pooling moyen vers %1×%2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>add</source>
        <translation>addition</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>soustraction</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>multiplication</translation>
    </message>
    <message>
        <source>scale and shift</source>
        <translation>échelle et décalage</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>concaténation</translation>
    </message>
    <message>
        <source>slice</source>
        <translation>tranche</translation>
    </message>
    <message>
        <source>slice %1 %2:%3:%4</source>
        <translation>tranche %1 %2:%3:%4</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <source>rearrange</source>
        <translation>réagencement</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>aplatissement</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>quantize</source>
        <translation>quantification</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>sortie %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>lit %1</translation>
    </message>
    <message>
        <source>gives the class scores</source>
        <translation>donne les scores des classes</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>lu par %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::OutputActions</name>
    <message>
        <source>Save &amp;chart</source>
        <translation>Enregistrer le &amp;graphique</translation>
    </message>
    <message>
        <source>&amp;Report of the selected runs…</source>
        <translation>R&amp;apport sur les exécutions sélectionnées…</translation>
    </message>
    <message>
        <source>Select runs or a study in the Runs panel first: a report is about them.</source>
        <translation>Sélectionnez d’abord des exécutions ou une étude dans le panneau Exécutions&#x202f;: un rapport porte sur elles.</translation>
    </message>
    <message>
        <source>&amp;Write TensorBoard files</source>
        <translation>Écrire des fichiers Tensor&amp;Board</translation>
    </message>
    <message>
        <source>Runs that are started from now on also write event files, in “tensorboard” in their folders; show them with: tensorboard --logdir FOLDER</source>
        <translation>Les exécutions lancées à partir de maintenant écrivent aussi des fichiers d’événements, dans «&#x202f;tensorboard&#x202f;» dans leurs dossiers&#x202f;; affichez-les avec&#x202f;: tensorboard --logdir DOSSIER</translation>
    </message>
    <message>
        <source>%1: %2…</source>
        <translation>%1&#x202f;: %2…</translation>
    </message>
    <message>
        <source>No chart is shown</source>
        <translation>Aucun graphique n’est affiché</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n runs compared</source>
        <translation>
            <numerusform>%n exécution comparée</numerusform>
            <numerusform>%n exécutions comparées</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no trained run yet that this could be done with.</source>
        <translation>Il n’y a pas encore d’exécution entraînée avec laquelle le faire.</translation>
    </message>
</context>
<context>
    <name>bitsmith::OwnPresetsDialog</name>
    <message>
        <source>My presets</source>
        <translation>Mes préréglages</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>by roles</source>
        <translation>par rôles</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) by name</source>
        <translation>
            <numerusform>%n couche par nom</numerusform>
            <numerusform>%n couches par nom</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none yet: Edit ▸ Save plan as preset.</source>
        <translation>Il n’y en a pas encore&#x202f;: Édition ▸ Enregistrer le plan comme préréglage.</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Nouveau nom&#x202f;:</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Supprimer le préréglage</translation>
    </message>
    <message>
        <source>Delete the preset “%1”? Plans that it was applied to stay as they are.</source>
        <translation>Supprimer le préréglage «&#x202f;%1&#x202f;»&#x202f;? Les plans auxquels il a été appliqué restent tels quels.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>bitsmith::PaletteActions</name>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>Finds commands, layers, presets and panels by a few letters (Ctrl+K)</source>
        <translation>Trouve des commandes, couches, préréglages et panneaux d’après quelques lettres (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>Then click a control to read what it is for (Shift+F1)</source>
        <translation>Cliquez ensuite sur un élément pour lire à quoi il sert (Maj+F1)</translation>
    </message>
    <message>
        <source>Precision table</source>
        <translation>Table de précision</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Préréglage&#x202f;: %1</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>Un des vôtres</translation>
    </message>
    <message>
        <source>Hardware: %1</source>
        <translation>Matériel&#x202f;: %1</translation>
    </message>
    <message>
        <source>Layer %1, %2/%3 bits</source>
        <translation>Couche %1, %2/%3 bits</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panneau&#x202f;: %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>un chiffre</translation>
    </message>
    <message>
        <source>Edit all selected bit cells</source>
        <translation>Modifier toutes les cellules de bits sélectionnées</translation>
    </message>
    <message>
        <source>+ and −, Ctrl+↑ and Ctrl+↓</source>
        <translation>+ et −, Ctrl+↑ et Ctrl+↓</translation>
    </message>
    <message>
        <source>Step the selected bit cells through 1 … 16, 32</source>
        <translation>Faire défiler les cellules de bits sélectionnées par 1 … 16, 32</translation>
    </message>
    <message>
        <source>Enter, Escape</source>
        <translation>Entrée, Échap</translation>
    </message>
    <message>
        <source>Take what was typed and go down; take it back</source>
        <translation>Prendre ce qui a été tapé et descendre&#x202f;; l’annuler</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Lock or unlock, in the column Lock</source>
        <translation>Verrouiller ou déverrouiller, dans la colonne Verrouiller</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>Quitter la table</translation>
    </message>
    <message>
        <source>Network graph</source>
        <translation>Graphe du réseau</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>flèches</translation>
    </message>
    <message>
        <source>Go from box to box</source>
        <translation>Aller de boîte en boîte</translation>
    </message>
    <message>
        <source>+ and −, 0, F</source>
        <translation>+ et −, 0, F</translation>
    </message>
    <message>
        <source>Zoom, to 100 %, to all of it</source>
        <translation>Zoomer, à 100&#x202f;%, sur l’ensemble</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>The next control, the one before</source>
        <translation>L’élément suivant, le précédent</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+lettre</translation>
    </message>
    <message>
        <source>The menu or button with that letter underlined</source>
        <translation>Le menu ou le bouton dont cette lettre est soulignée</translation>
    </message>
    <message>
        <source>Menu key, Shift+F10</source>
        <translation>Touche Menu, Maj+F10</translation>
    </message>
    <message>
        <source>The context menu of what has the keyboard</source>
        <translation>Le menu contextuel de l’élément qui a le clavier</translation>
    </message>
</context>
<context>
    <name>bitsmith::PictureWall</name>
    <message>
        <source>Picture %1: %2</source>
        <translation>Image %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>In float: %1, margin %2</source>
        <translation>En flottant&#x202f;: %1, marge %2</translation>
    </message>
    <message>
        <source>Quantized: %1, margin %2</source>
        <translation>Quantifié&#x202f;: %1, marge %2</translation>
    </message>
    <message>
        <source>The margin is the label&apos;s probability less the largest other one.</source>
        <translation>La marge est la probabilité de l’étiquette moins la plus grande des autres.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesActions</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
</context>
<context>
    <name>bitsmith::PicturesPanel</name>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Broken by quantization</source>
        <translation>Perdues par la quantification</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>Images à regarder</translation>
    </message>
    <message>
        <source>What the matrix counts</source>
        <translation>Ce que compte la matrice</translation>
    </message>
    <message>
        <source>quantized, pictures</source>
        <translation>quantifié, images</translation>
    </message>
    <message>
        <source>quantized, % of the label</source>
        <translation>quantifié, % de l’étiquette</translation>
    </message>
    <message>
        <source>in float, pictures</source>
        <translation>en flottant, images</translation>
    </message>
    <message>
        <source>in float, % of the label</source>
        <translation>en flottant, % de l’étiquette</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>The engine&apos;s answer about the pictures of %1 cannot be read: is it of another version?</source>
        <translation>La réponse du moteur sur les images de %1 est illisible&#x202f;: le moteur est-il d’une autre version&#x202f;?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Show the pictures</source>
        <translation>Afficher les images</translation>
    </message>
    <message>
        <source>Look at the run</source>
        <translation>Examiner l’exécution</translation>
    </message>
    <message>
        <source>Show the pictures of “%1” with their labels: press “Show the pictures”.</source>
        <translation>Pour voir les images de «&#x202f;%1&#x202f;» avec leurs étiquettes, cliquez sur «&#x202f;Afficher les images&#x202f;».</translation>
    </message>
    <message>
        <source>See which test pictures of “%1” are right in float and wrong when quantized: press “Look at the run”. It takes as long as two evaluations.</source>
        <translation>Pour voir quelles images de test de «&#x202f;%1&#x202f;» sont correctes en flottant et fausses une fois quantifiées, cliquez sur «&#x202f;Examiner l’exécution&#x202f;». Cela prend autant de temps que deux évaluations.</translation>
    </message>
    <message>
        <source>There is no finished run to look at yet. Train one (Run), or select one in the list of runs.</source>
        <translation>Il n’y a pas encore d’exécution terminée à examiner. Entraînez-en une (Exécuter) ou sélectionnez-en une dans la liste des exécutions.</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 test pictures</source>
        <translation>%1&#x202f;: les %2 premières images de test sur %3</translation>
    </message>
    <message>
        <source>%1: %2 % right quantized, %3 % with the same weights in float. %4 of %5 pictures are broken by quantization, %6 are mended.</source>
        <translation>%1&#x202f;: %2 % correctes en quantifié, %3 % avec les mêmes poids en flottant. %4 images sur %5 sont perdues par la quantification, %6 sont rattrapées.</translation>
    </message>
    <message>
        <source>No picture that is right in float is wrong when quantized. Try fewer bits.</source>
        <translation>Aucune image correcte en flottant n’est fausse une fois quantifiée. Essayez moins de bits.</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>Enregistrer les images</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder.</source>
        <translation>Impossible d’écrire %1&#x202f;; choisissez un autre dossier.</translation>
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
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The network whose layers are quantized</source>
        <translation>Le réseau dont les couches sont quantifiées</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>The pictures that the network is trained and tested on</source>
        <translation>Les images sur lesquelles le réseau est entraîné et testé</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>The device that the plan is costed on</source>
        <translation>L’appareil sur lequel le coût du plan est calculé</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>A rule that sets the bits of all layers; locked layers keep theirs</source>
        <translation>Une règle qui fixe les bits de toutes les couches&#x202f;; les couches verrouillées gardent les leurs</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>What Run starts</source>
        <translation>Ce que lance «&#x202f;Exécuter&#x202f;»</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>ce plan</translation>
    </message>
    <message>
        <source>all presets</source>
        <translation>tous les préréglages</translation>
    </message>
    <message>
        <source>this plan, 3 seeds</source>
        <translation>ce plan, 3 graines</translation>
    </message>
    <message>
        <source>this plan, progressive</source>
        <translation>ce plan, progressif</translation>
    </message>
    <message>
        <source>trained run (PTQ)</source>
        <translation>exécution entraînée (PTQ)</translation>
    </message>
    <message>
        <source>Quantizes the selected trained run as the table says, without training</source>
        <translation>Quantifie l’exécution entraînée sélectionnée selon la table, sans entraînement</translation>
    </message>
    <message>
        <source>Kind of run</source>
        <translation>Type d’exécution</translation>
    </message>
    <message>
        <source>custom, from %1</source>
        <translation>personnalisé, d’après %1</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>estimate after
the current run</source>
        <translation>estimation après
l’exécution en cours</translation>
    </message>
    <message>
        <source>timing a
few steps…</source>
        <translation>chronométrage
de quelques pas…</translation>
    </message>
    <message>
        <source>about %1
%2</source>
        <translation>environ %1
%2</translation>
    </message>
    <message>
        <source>From a few timed steps: %1 ms a training step; %2 of memory at most</source>
        <translation>D’après quelques pas chronométrés&#x202f;: %1 ms par pas d’entraînement&#x202f;; %2 de mémoire au plus</translation>
    </message>
    <message>
        <source>From a few timed batches; %1 of memory at most</source>
        <translation>D’après quelques lots chronométrés&#x202f;; %1 de mémoire au plus</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>pas d’estimation</translation>
    </message>
    <message>
        <source>One of yours</source>
        <translation>Un des vôtres</translation>
    </message>
    <message>
        <source>The network whose layers are the rows of the table: a built-in one, or an ONNX file. What was changed of the preset, locks and ties go along to layers of the same name.</source>
        <translation>Le réseau dont les couches sont les lignes de la table&#x202f;: un réseau intégré, ou un fichier ONNX. Ce qui a été changé du préréglage, les verrous et les liens passent aux couches de même nom.</translation>
    </message>
    <message>
        <source>The pictures that runs train and test on. How many of them, and how pixels are scaled, is in the panel Setup. A set that is not installed says how to get it.</source>
        <translation>Les images sur lesquelles les exécutions s’entraînent et sont testées. Leur nombre et la mise à l’échelle des pixels se trouvent dans le panneau Réglages. Un jeu qui n’est pas installé dit comment l’obtenir.</translation>
    </message>
    <message>
        <source>The device that energy, latency and executed bits are worked out for. Nothing is trained otherwise for it. Your own profiles: Edit ▸ Hardware profiles.</source>
        <translation>L’appareil pour lequel l’énergie, la latence et les bits exécutés sont calculés. L’entraînement n’en dépend pas. Vos propres profils&#x202f;: Édition ▸ Profils matériels.</translation>
    </message>
    <message>
        <source>A plan under a name: rules over the roles of layers, or one that you have kept (Edit ▸ Save plan as preset). Locked layers keep what they have; Ctrl+Z takes it back.</source>
        <translation>Un plan sous un nom&#x202f;: des règles selon les rôles des couches, ou un préréglage que vous avez gardé (Édition ▸ Enregistrer le plan comme préréglage). Les couches verrouillées gardent ce qu’elles ont&#x202f;; Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>What Run starts: this plan, a study of all presets, the plan with three seeds so that chance can be told from a difference, the plan reached step by step, or a trained run quantized without training.</source>
        <translation>Ce que lance «&#x202f;Exécuter&#x202f;»&#x202f;: ce plan, une étude de tous les préréglages, le plan avec trois graines pour distinguer le hasard d’une différence, le plan atteint pas à pas, ou une exécution entraînée quantifiée sans entraînement.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Time and memory of the run, from a few steps that were timed on this machine with this network.</source>
        <translation>Durée et mémoire de l’exécution, d’après quelques pas chronométrés sur cette machine avec ce réseau.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Starts a process of its own; the window goes on. The run appears below, under Runs (Ctrl+R).</source>
        <translation>Démarre un processus à part&#x202f;; la fenêtre reste utilisable. L’exécution apparaît en bas, dans Exécutions (Ctrl+R).</translation>
    </message>
</context>
<context>
    <name>bitsmith::PlanComparison</name>
    <message>
        <source>Bits of the selected runs</source>
        <translation>Bits des exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Select no runs</source>
        <translation>Ne sélectionner aucune exécution</translation>
    </message>
    <message>
        <source>Weight bits / activation bits</source>
        <translation>Bits des poids / bits des activations</translation>
    </message>
    <message>
        <source>%1 and %2 were tested on different pictures: they cannot be compared as a pair.</source>
        <translation>%1 et %2 ont été testées sur des images différentes&#x202f;: elles ne peuvent pas être comparées en paire.</translation>
    </message>
    <message>
        <source>%1 and %2: which pictures were right was not recorded for both; run them again to compare them as a pair.</source>
        <translation>%1 et %2&#x202f;: les images correctes n’ont pas été enregistrées pour les deux&#x202f;; exécutez-les à nouveau pour les comparer en paire.</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>%1 est meilleure que %2 de %3 points (95 %&#x202f;: %4 à %5&#x202f;; McNemar p %6).</translation>
    </message>
    <message>
        <source>No detectable difference between %1 and %2: %3 points (95 %: %4 to %5; McNemar p %6).</source>
        <translation>Aucune différence détectable entre %1 et %2&#x202f;: %3 points (95 %&#x202f;: %4 à %5&#x202f;; McNemar p %6).</translation>
    </message>
    <message>
        <source>%1 of %2 pairs on the same test pictures have a detectable difference.</source>
        <translation>%1 paires sur %2 sur les mêmes images de test présentent une différence détectable.</translation>
    </message>
    <message>
        <source>p after Holm&apos;s correction for %1 comparisons.</source>
        <translation>p après correction de Holm pour %1 comparaisons.</translation>
    </message>
</context>
<context>
    <name>bitsmith::PolicyTable</name>
    <message>
        <source>Policies</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Bits of</source>
        <translation>Bits des</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Names of layers: * stands for any text, ? for any character</source>
        <translation>Noms de couches&#x202f;: * représente un texte quelconque,&#x202f;? un caractère quelconque</translation>
    </message>
    <message>
        <source>Bits of the weights, of the activations, or of both</source>
        <translation>Bits des poids, des activations ou des deux</translation>
    </message>
    <message>
        <source>Bits before and at the start</source>
        <translation>Bits avant et au début</translation>
    </message>
    <message>
        <source>Bits at the end; plan: those of the table</source>
        <translation>Bits à la fin&#x202f;; plan&#x202f;: ceux de la table</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>Dernière époque avec les premiers bits</translation>
    </message>
    <message>
        <source>First epoch with the last bits</source>
        <translation>Première époque avec les derniers bits</translation>
    </message>
    <message>
        <source>Epochs between two changes</source>
        <translation>Époques entre deux changements</translation>
    </message>
    <message>
        <source>Add a policy</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Remove the selected policy</source>
        <translation>Supprimer la règle sélectionnée</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activations</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernière</translation>
    </message>
    <message>
        <source>a name of a layer, in which * stands for any text</source>
        <translation>un nom de couche, dans lequel * représente un texte quelconque</translation>
    </message>
    <message>
        <source>1 to 16 bits</source>
        <translation>1 à 16 bits</translation>
    </message>
    <message>
        <source>1 to 16 bits, or “plan”</source>
        <translation>1 à 16 bits, ou «&#x202f;plan&#x202f;»</translation>
    </message>
    <message>
        <source>an epoch from 1</source>
        <translation>une époque à partir de 1</translation>
    </message>
    <message>
        <source>an epoch from 1, or “last”</source>
        <translation>une époque à partir de 1, ou «&#x202f;dernière&#x202f;»</translation>
    </message>
    <message>
        <source>a number of epochs from 1</source>
        <translation>un nombre d’époques à partir de 1</translation>
    </message>
    <message>
        <source>“%1” in %2: expected %3</source>
        <translation>«&#x202f;%1&#x202f;» dans «&#x202f;%2&#x202f;»&#x202f;: attendu %3</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionModel</name>
    <message>
        <source>the layer is locked</source>
        <translation>la couche est verrouillée</translation>
    </message>
    <message>
        <source>“%1” is not a number of bits: expected 1 to 16, or 32 for fp32</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre de bits&#x202f;: attendu 1 à 16, ou 32 pour fp32</translation>
    </message>
    <message>
        <source>“%1” is not a scheme: expected symmetric, asymmetric or dynamic</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un schéma&#x202f;: attendu symmetric, asymmetric ou dynamic</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>%1 ne peut pas être modifié</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 est verrouillée&#x202f;: déverrouillez-la pour changer sa précision</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Shows only layers whose name or kind contains this, or that meet conditions:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Several, separated by spaces, must all hold. Figures are %1, in the units of their columns; k, M and G stand for thousands.</source>
        <translation>N’affiche que les couches dont le nom ou le type contient ceci, ou qui remplissent des conditions&#x202f;:
w&lt;8, a&gt;=4, bits=fp32, macs&gt;1M, size&lt;10, method=lsq, is:locked, is:tied, is:different.
Plusieurs conditions, séparées par des espaces, doivent toutes être remplies. Les grandeurs sont %1, dans les unités de leurs colonnes&#x202f;; k, M et G signifient millier, million et milliard.</translation>
    </message>
    <message>
        <source>“%1” is no figure of a layer: expected one of %2</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une grandeur de couche&#x202f;: attendu l’une de %2</translation>
    </message>
    <message>
        <source>%1 is a word: expected = or !=</source>
        <translation>%1 est un mot&#x202f;: attendu = ou !=</translation>
    </message>
    <message>
        <source>“%1” is not a number: expected one after %2</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre&#x202f;: un nombre est attendu après %2</translation>
    </message>
    <message>
        <source>“is:%1” is not known: expected is:locked, is:tied or is:different</source>
        <translation>«&#x202f;is:%1&#x202f;» n’est pas connu&#x202f;: attendu is:locked, is:tied ou is:different</translation>
    </message>
    <message numerus="yes">
        <source>A block of %n layer(s): what is set here is set in all of them</source>
        <translation>
            <numerusform>Un bloc de %n couche&#x202f;: ce qui est fixé ici l’est dans celle-ci</numerusform>
            <numerusform>Un bloc de %n couches&#x202f;: ce qui est fixé ici l’est dans toutes</numerusform>
        </translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>Dans %1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionPanel</name>
    <message>
        <source>Filter layers</source>
        <translation>Filtrer les couches</translation>
    </message>
</context>
<context>
    <name>bitsmith::PrecisionView</name>
    <message>
        <source>Precision of the layers</source>
        <translation>Précision des couches</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Reset to preset</source>
        <translation>Rétablir le préréglage</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Verrouiller ou déverrouiller</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 est verrouillée&#x202f;: déverrouillez-la pour changer sa précision</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>weight scheme</source>
        <translation>schéma des poids</translation>
    </message>
    <message>
        <source>activation scheme</source>
        <translation>schéma des activations</translation>
    </message>
    <message>
        <source>reset to %1</source>
        <translation>retour à %1</translation>
    </message>
    <message>
        <source>%1 values lie outside of the table</source>
        <translation>%1 valeurs se trouvent en dehors de la table</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>collage</translation>
    </message>
    <message>
        <source>Not pasted: %1</source>
        <translation>Non collé&#x202f;: %1</translation>
    </message>
    <message>
        <source> (and %1 more of %2 values)</source>
        <translation> (et %1 de plus sur %2 valeurs)</translation>
    </message>
    <message>
        <source>Set bits</source>
        <translation>Fixer les bits</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Input activation</source>
        <translation>Activation d’entrée</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>&lt;b&gt;Precision table&lt;/b&gt;&lt;br&gt;A row a layer. Type a number or press + and − to change the bits of all selected cells; copy and paste with spreadsheets; Ctrl+D fills down. Point at a figure for its formula, ask at a column&apos;s title what it is.</source>
        <translation>&lt;b&gt;Table de précision&lt;/b&gt;&lt;br&gt;Une ligne par couche. Tapez un nombre ou appuyez sur + et − pour changer les bits de toutes les cellules sélectionnées&#x202f;; copiez et collez avec des tableurs&#x202f;; Ctrl+D recopie vers le bas. Pointez une valeur pour voir sa formule, ou le titre d’une colonne pour savoir ce qu’elle est.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Tie the layers together</source>
        <translation>Lier les couches</translation>
    </message>
    <message>
        <source>Untie the layers</source>
        <translation>Délier les couches</translation>
    </message>
    <message>
        <source>Order of the network</source>
        <translation>Ordre du réseau</translation>
    </message>
    <message>
        <source>Group by block</source>
        <translation>Grouper par bloc</translation>
    </message>
    <message>
        <source>A row for each block of the network: what is set there is set in its layers</source>
        <translation>Une ligne pour chaque bloc du réseau&#x202f;: ce qui y est fixé l’est dans ses couches</translation>
    </message>
    <message>
        <source>This network has no blocks</source>
        <translation>Ce réseau n’a pas de blocs</translation>
    </message>
    <message>
        <source>The layers of %1 differ: there is no one value to fill down</source>
        <translation>Les couches de %1 diffèrent&#x202f;: il n’y a pas de valeur unique à recopier vers le bas</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>recopie vers le bas</translation>
    </message>
    <message>
        <source>Not filled: %1</source>
        <translation>Non recopié&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::PresentationMode</name>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Présentation</translation>
    </message>
    <message>
        <source>Large type and thick lines on the whole screen, for a room (F11; Escape ends it)</source>
        <translation>Grands caractères et lignes épaisses sur tout l’écran, pour une salle (F11&#x202f;; Échap y met fin)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message>
        <source>Hardware profiles</source>
        <translation>Profils matériels</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>A copy of this profile, to be edited</source>
        <translation>Une copie de ce profil, à modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saves it in %1 and costs the plan on it</source>
        <translation>L’enregistre dans %1 et calcule dessus le coût du plan</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source> (not saved)</source>
        <translation> (non enregistré)</translation>
    </message>
    <message>
        <source>%1
Shipped: it can be copied, not edited</source>
        <translation>%1
Fourni&#x202f;: il peut être copié, non modifié</translation>
    </message>
    <message>
        <source>%1
Your own</source>
        <translation>%1
Votre propre profil</translation>
    </message>
    <message>
        <source>Your own profile. Every figure has a field that says where it comes from.</source>
        <translation>Votre propre profil. Chaque valeur a un champ qui dit d’où elle vient.</translation>
    </message>
    <message>
        <source>A shipped profile, to be read and copied: “Copy” makes one of your own.</source>
        <translation>Un profil fourni, à lire et à copier&#x202f;: «&#x202f;Copier&#x202f;» en fait un profil à vous.</translation>
    </message>
    <message>
        <source>Name is “%1”, which another profile has already: give it one of its own</source>
        <translation>Le nom «&#x202f;%1&#x202f;» est déjà celui d’un autre profil&#x202f;: donnez-en un autre à celui-ci</translation>
    </message>
    <message>
        <source>show</source>
        <translation>montrer</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (et %n autre)</numerusform>
            <numerusform> (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>The source still speaks of the figure that was there before: %1</source>
        <translation>La source parle encore de la valeur qui s’y trouvait avant&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copie</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>Delete “%1”? Its file goes; plans and runs that name it cannot be costed on it again.</source>
        <translation>Supprimer «&#x202f;%1&#x202f;»&#x202f;? Son fichier disparaît&#x202f;; le coût des plans et des exécutions qui le nomment ne pourra plus y être calculé.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>The profile is not saved</source>
        <translation>Le profil n’est pas enregistré</translation>
    </message>
    <message>
        <source>“%1” was edited and is not saved.</source>
        <translation>«&#x202f;%1&#x202f;» a été modifié et n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer la modification</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEffect</name>
    <message>
        <source>Effect on the costs of the plan</source>
        <translation>Effet sur les coûts du plan</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Tel qu’enregistré</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>Tel que modifié</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Energy a picture</source>
        <translation>Énergie par image</translation>
    </message>
    <message>
        <source>Latency of a batch</source>
        <translation>Latence d’un lot</translation>
    </message>
    <message>
        <source>Mostly bound by</source>
        <translation>Surtout limité par</translation>
    </message>
    <message>
        <source>Weights on the device</source>
        <translation>Poids sur l’appareil</translation>
    </message>
    <message>
        <source>Peak activations</source>
        <translation>Pic d’activations</translation>
    </message>
    <message>
        <source>Layers costed wider</source>
        <translation>Couches comptées plus larges</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Mémoires</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileForm</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>Arithmétique</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Schémas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Adds a copy of the chosen entry</source>
        <translation>Ajoute une copie de l’entrée choisie</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>entier</translation>
    </message>
    <message>
        <source>floating point</source>
        <translation>virgule flottante</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>MACs a clock cycle</source>
        <translation>MACs par cycle d’horloge</translation>
    </message>
    <message>
        <source>MACs a second</source>
        <translation>MACs par seconde</translation>
    </message>
    <message>
        <source>look-up tables</source>
        <translation>tables de correspondance</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>a MAC</source>
        <translation>par MAC</translation>
    </message>
    <message>
        <source>times the law of the bits</source>
        <translation>facteur de la loi des bits</translation>
    </message>
    <message>
        <source>weights and activations</source>
        <translation>poids et activations</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activations</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>symétrique</translation>
    </message>
    <message>
        <source>asymmetric</source>
        <translation>asymétrique</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dynamique</translation>
    </message>
    <message>
        <source>per tensor</source>
        <translation>par tenseur</translation>
    </message>
    <message>
        <source>per channel</source>
        <translation>par canal</translation>
    </message>
    <message>
        <source>real</source>
        <translation>réelle</translation>
    </message>
    <message>
        <source>power of two</source>
        <translation>puissance de deux</translation>
    </message>
    <message>
        <source>fixed point</source>
        <translation>virgule fixe</translation>
    </message>
    <message>
        <source>Levels that are not evenly spaced and that the device multiplies as they are. None checked: it executes uniform levels alone, and decodes others first.</source>
        <translation>Niveaux qui ne sont pas régulièrement espacés et que l’appareil multiplie tels quels. Aucun coché&#x202f;: il n’exécute que des niveaux uniformes et décode d’abord les autres.</translation>
    </message>
    <message>
        <source>%1 × %2 bits</source>
        <translation>%1 × %2 bits</translation>
    </message>
    <message>
        <source>%1, float</source>
        <translation>%1, flottant</translation>
    </message>
    <message>
        <source>as much as is needed</source>
        <translation>autant que nécessaire</translation>
    </message>
    <message>
        <source>1 to 16, 32 for float, or all from the fewest to the most: 1–16</source>
        <translation>1 à 16, 32 pour flottant, ou tous du plus petit au plus grand&#x202f;: 1–16</translation>
    </message>
    <message>
        <source>None checked: the device executes all of them. A plan is snapped to the one that was checked first.</source>
        <translation>Aucun coché&#x202f;: l’appareil les exécute tous. Un plan est adapté à celui qui a été coché en premier.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Source of the clock</source>
        <translation>Source de l’horloge</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits des activations</translation>
    </message>
    <message>
        <source>MACs a cycle</source>
        <translation>MACs par cycle</translation>
    </message>
    <message>
        <source>Look-up tables</source>
        <translation>Tables de correspondance</translation>
    </message>
    <message>
        <source>Number of them</source>
        <translation>Nombre de tables</translation>
    </message>
    <message>
        <source>For each product bit</source>
        <translation>Par bit de produit</translation>
    </message>
    <message>
        <source>For each sum bit</source>
        <translation>Par bit de somme</translation>
    </message>
    <message>
        <source>Source of the throughput</source>
        <translation>Source du débit</translation>
    </message>
    <message>
        <source>Energy of a MAC</source>
        <translation>Énergie d’un MAC</translation>
    </message>
    <message>
        <source>Factor of the law</source>
        <translation>Facteur de la loi</translation>
    </message>
    <message>
        <source>Source of the energy</source>
        <translation>Source de l’énergie</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bande passante</translation>
    </message>
    <message>
        <source>Energy of a byte</source>
        <translation>Énergie d’un octet</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Weight schemes</source>
        <translation>Schémas des poids</translation>
    </message>
    <message>
        <source>Activation schemes</source>
        <translation>Schémas des activations</translation>
    </message>
    <message>
        <source>Weight granularities</source>
        <translation>Granularités des poids</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Méthodes</translation>
    </message>
    <message>
        <source>Scale forms</source>
        <translation>Formes d’échelle</translation>
    </message>
    <message>
        <source>Energy of a convolution&apos;s operation</source>
        <translation>Énergie d’une opération de convolution</translation>
    </message>
    <message>
        <source>Energy of a linear layer&apos;s operation</source>
        <translation>Énergie d’une opération de couche linéaire</translation>
    </message>
    <message>
        <source>Height that convolutions are counted with</source>
        <translation>Hauteur avec laquelle les convolutions sont comptées</translation>
    </message>
    <message>
        <source>Width that convolutions are counted with</source>
        <translation>Largeur avec laquelle les convolutions sont comptées</translation>
    </message>
</context>
<context>
    <name>bitsmith::ProjectActions</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Ne&amp;w project</source>
        <translation>&amp;Nouveau projet</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Ouvrir un pro&amp;jet…</translation>
    </message>
    <message>
        <source>Recen&amp;t projects</source>
        <translation>Projets récen&amp;ts</translation>
    </message>
    <message>
        <source>S&amp;ave project</source>
        <translation>&amp;Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Enregistrer le projet sous…</translation>
    </message>
    <message>
        <source>Recover unsaved wor&amp;k…</source>
        <translation>Récu&amp;pérer le travail non enregistré…</translation>
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
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith);;All files (*)</source>
        <translation>Projets (*.bitsmith);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>Impossible d’ouvrir %1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of this project are not where they were.</source>
        <translation>
            <numerusform>%n exécution de ce projet n’est plus où elle était.</numerusform>
            <numerusform>%n exécutions de ce projet ne sont plus où elles étaient.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>Un nouveau projet</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 ouvert</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Projects (*.bitsmith)</source>
        <translation>Projets (*.bitsmith)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>Enregistrer les modifications de «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Modifié ailleurs</translation>
    </message>
    <message>
        <source>“%1” has been changed by another window or program since it was opened here.</source>
        <translation>« %1 » a été modifié par une autre fenêtre ou un autre programme depuis son ouverture ici.</translation>
    </message>
    <message>
        <source>Saving replaces what was changed there.</source>
        <translation>L’enregistrement remplace ce qui y a été modifié.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizerPlot</name>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Plus petite valeur</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Plus grande valeur</translation>
    </message>
    <message>
        <source>Beyond range, %</source>
        <translation>Hors plage, %</translation>
    </message>
    <message>
        <source>Empty levels, %</source>
        <translation>Niveaux vides, %</translation>
    </message>
    <message>
        <source>Oscillating, %</source>
        <translation>Oscillants, %</translation>
    </message>
    <message>
        <source>Bits in use</source>
        <translation>Bits utilisés</translation>
    </message>
    <message>
        <source>Quantizers against the epoch</source>
        <translation>Quantificateurs selon l’époque</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
</context>
<context>
    <name>bitsmith::QuantizersPanel</name>
    <message>
        <source>Tick a quantized training run below: after each epoch its quantizers are read.</source>
        <translation>Cochez ci-dessous une exécution d’entraînement quantifiée&#x202f;: après chaque époque, ses quantificateurs sont relevés.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Weights or activations</source>
        <translation>Poids ou activations</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Grandeur relevée</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Input activations</source>
        <translation>Activations d’entrée</translation>
    </message>
    <message>
        <source>Quantizers after the last epoch</source>
        <translation>Quantificateurs après la dernière époque</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>⚠ epoch %1: %2</source>
        <translation>⚠ époque %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>and %1 earlier ones</source>
        <translation>et %1 antérieures</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::QueueActions</name>
    <message>
        <source>Runs at the same ti&amp;me</source>
        <translation>Exécutions &amp;simultanées</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n exécution</numerusform>
            <numerusform>%n exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting · %3 threads each</source>
        <translation>%1 en cours, %2 en attente · %3 threads chacune</translation>
    </message>
</context>
<context>
    <name>bitsmith::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>Travail non enregistré</translation>
    </message>
    <message>
        <source>Bitsmith ended without closing. These changes were not saved; none of the files is changed by opening them.</source>
        <translation>Bitsmith s’est terminé sans être fermé. Ces modifications n’ont pas été enregistrées&#x202f;; les ouvrir ne change aucun des fichiers.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, modifié %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
</context>
<context>
    <name>bitsmith::ReportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Open it when it is written</source>
        <translation>&amp;Ouvrir une fois écrit</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>for instance: do four bits suffice for this network?</source>
        <translation>par exemple&#x202f;: quatre bits suffisent-ils pour ce réseau&#x202f;?</translation>
    </message>
    <message>
        <source>HTML page, everything in one file</source>
        <translation>Page HTML, tout dans un seul fichier</translation>
    </message>
    <message>
        <source>PDF document, A4</source>
        <translation>Document PDF, A4</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Question</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Écrire</translation>
    </message>
    <message numerus="yes">
        <source>Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: of %n run(s) or studies.</source>
        <translation>
            <numerusform>Question, dispositif, résultats avec intervalles à 95&#x202f;%, graphiques, plans, coûts, et comment tout répéter&#x202f;: de %n exécution ou étude.</numerusform>
            <numerusform>Question, dispositif, résultats avec intervalles à 95&#x202f;%, graphiques, plans, coûts, et comment tout répéter&#x202f;: de %n exécutions ou études.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>Page HTML (*.html)</translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message>
        <source>not run</source>
        <translation>non exécutée</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 exécutions sur %2</translation>
    </message>
    <message>
        <source>✓ supported</source>
        <translation>✓ confirmée</translation>
    </message>
    <message>
        <source>✗ not supported</source>
        <translation>✗ non confirmée</translation>
    </message>
    <message>
        <source>? undecided</source>
        <translation>? indécise</translation>
    </message>
    <message>
        <source>Run this study</source>
        <translation>Exécuter cette étude</translation>
    </message>
    <message>
        <source>Show its runs</source>
        <translation>Montrer ses exécutions</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Research cards</source>
        <translation>Fiches de recherche</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n exécution</numerusform>
            <numerusform>%n exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>, about %1 min on two cores</source>
        <translation>, environ %1 min sur deux cœurs</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>L’exécuter à nouveau</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunActions</name>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Show the folder of the r&amp;uns</source>
        <translation>Afficher le &amp;dossier des exécutions</translation>
    </message>
    <message>
        <source>Train with quantization in the background (Ctrl+R)</source>
        <translation>Entraîner avec quantification en arrière-plan (Ctrl+R)</translation>
    </message>
    <message>
        <source>&amp;Stop the selected runs</source>
        <translation>&amp;Arrêter les exécutions sélectionnées</translation>
    </message>
    <message>
        <source>R&amp;esume the selected runs</source>
        <translation>&amp;Reprendre les exécutions sélectionnées</translation>
    </message>
    <message>
        <source>There is no trained run of %1 on %2 to quantize. Train one first: choose the preset fp32 and “this plan”, and press Run.</source>
        <translation>Il n’y a pas d’exécution entraînée de %1 sur %2 à quantifier. Entraînez-en d’abord une&#x202f;: choisissez le préréglage fp32 et «&#x202f;ce plan&#x202f;», puis «&#x202f;Exécuter&#x202f;».</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunFollower</name>
    <message>
        <source>Damaged lines in events.jsonl that were skipped: %1</source>
        <translation>Lignes endommagées d’events.jsonl ignorées&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunKind</name>
    <message>
        <source>All presets on %1</source>
        <translation>Tous les préréglages sur %1</translation>
    </message>
    <message>
        <source>%1, three seeds</source>
        <translation>%1, trois graines</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>%1, progressive</source>
        <translation>%1, progressif</translation>
    </message>
    <message>
        <source>%1, PTQ</source>
        <translation>%1, PTQ</translation>
    </message>
    <message>
        <source>“%1” has no finished network to quantize: choose a run that has finished training.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas de réseau terminé à quantifier&#x202f;: choisissez une exécution dont l’entraînement est terminé.</translation>
    </message>
    <message>
        <source>“%1” has the network %2, the open plan is for %3: choose the same network above.</source>
        <translation>«&#x202f;%1&#x202f;» a le réseau %2, le plan ouvert est pour %3&#x202f;: choisissez le même réseau en haut.</translation>
    </message>
    <message>
        <source>“%1” was trained on %2, the open plan is for %3: choose the same data above.</source>
        <translation>«&#x202f;%1&#x202f;» a été entraînée sur %2, le plan ouvert est pour %3&#x202f;: choisissez les mêmes données en haut.</translation>
    </message>
    <message>
        <source>open plan</source>
        <translation>plan ouvert</translation>
    </message>
    <message>
        <source>errors of %1</source>
        <translation>erreurs de %1</translation>
    </message>
    <message>
        <source>sensitivity of %1</source>
        <translation>sensibilité de %1</translation>
    </message>
    <message>
        <source>search of %1</source>
        <translation>recherche sur %1</translation>
    </message>
    <message>
        <source>%1, candidate %2</source>
        <translation>%1, candidat %2</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunMessages</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>The run “%1” was interrupted. It can go on from its last checkpoint.</source>
        <translation>L’exécution «&#x202f;%1&#x202f;» a été interrompue. Elle peut repartir de son dernier point de reprise.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n exécution a été interrompue. Elle peut repartir de son dernier point de reprise.</numerusform>
            <numerusform>%n exécutions ont été interrompues. Elles peuvent repartir de leurs derniers points de reprise.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left to a cluster. It can be followed again.</source>
        <translation>«&#x202f;%1&#x202f;» a été laissé à une grappe. On peut le suivre de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were left to a cluster. They can be followed again.</source>
        <translation>
            <numerusform>%n exécution a été laissée à une grappe. On peut la suivre de nouveau.</numerusform>
            <numerusform>%n exécutions ont été laissées à une grappe. On peut les suivre de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunModel</name>
    <message>
        <source>not started</source>
        <translation>non démarrée</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 exécutions sur %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · encore %2</translation>
    </message>
    <message>
        <source>number %1 in the queue</source>
        <translation>numéro %1 dans la file</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>époque %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 epochs</source>
        <translation>%1 époques sur %2</translation>
    </message>
    <message>
        <source>without training</source>
        <translation>sans entraînement</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 époque</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 époques</translation>
    </message>
    <message>
        <source>Test accuracy, 95 % interval %1 % to %2 %</source>
        <translation>Exactitude de test, intervalle à 95 % de %1 % à %2 %</translation>
    </message>
    <message>
        <source>after epoch %1 of %2</source>
        <translation>après l’époque %1 sur %2</translation>
    </message>
    <message>
        <source>Accuracy lost against the fp32 run of the study, in percent of it</source>
        <translation>Exactitude perdue par rapport à l’exécution fp32 de l’étude, en pourcentage de celle-ci</translation>
    </message>
    <message>
        <source>32 / mean weight bits over the quantized layers&apos; weights</source>
        <translation>32 / bits moyens des poids des couches quantifiées</translation>
    </message>
    <message>
        <source>Weights at their bits and biases at 32 bits, MB of 2^20 bytes</source>
        <translation>Poids avec leurs bits et biais sur 32 bits, en MB de 2^20 octets</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Baisse</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Data · network</source>
        <translation>Données · réseau</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarrée</translation>
    </message>
    <message>
        <source>Mean weight bits over the quantized layers&apos; weights</source>
        <translation>Bits moyens des poids sur les poids des couches quantifiées</translation>
    </message>
    <message>
        <source>Bit operations a picture: MACs × weight bits × activation bits</source>
        <translation>Opérations sur bits par image&#x202f;: MACs × bits des poids × bits des activations</translation>
    </message>
    <message>
        <source>As the hardware profile %1 counts it</source>
        <translation>Comme le compte le profil matériel %1</translation>
    </message>
    <message>
        <source>Experiment: %1</source>
        <translation>Expérience&#x202f;: %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Bits moyens</translation>
    </message>
    <message>
        <source>BOPs (10⁹)</source>
        <translation>BOPs (10⁹)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Énergie (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latence (ms)</translation>
    </message>
    <message>
        <source>%1 (on the cluster)</source>
        <translation>%1 (sur la grappe)</translation>
    </message>
    <message>
        <source>on cluster</source>
        <translation>sur la grappe</translation>
    </message>
    <message>
        <source>%1 · Resume follows it</source>
        <translation>%1 · «&#x202f;Reprendre&#x202f;» la suit</translation>
    </message>
    <message>
        <source>Resume follows it</source>
        <translation>«&#x202f;Reprendre&#x202f;» la suit</translation>
    </message>
</context>
<context>
    <name>bitsmith::RunNotices</name>
    <message>
        <source>Tell when a run e&amp;nds</source>
        <translation>Si&amp;gnaler la fin d’une exécution</translation>
    </message>
    <message>
        <source>A notice on the desktop when a run ends and this window is in the background</source>
        <translation>Une notification sur le bureau quand une exécution se termine et que cette fenêtre est en arrière-plan</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>Échec de %1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n runs are done</source>
        <translation>
            <numerusform>%1&#x202f;: %n exécution est terminée</numerusform>
            <numerusform>%1&#x202f;: les %n exécutions sont toutes terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1&#x202f;: %2 en %3</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 est terminée</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>A run failed</source>
        <translation>Une exécution a échoué</translation>
    </message>
    <message>
        <source>A run is finished</source>
        <translation>Une exécution est terminée</translation>
    </message>
    <message numerus="yes">
        <source>%n runs failed</source>
        <translation>
            <numerusform>%n exécution a échoué</numerusform>
            <numerusform>%n exécutions ont échoué</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs finished, %2 failed</source>
        <translation>%1 exécutions terminées, %2 en échec</translation>
    </message>
    <message numerus="yes">
        <source>%n runs finished</source>
        <translation>
            <numerusform>%n exécution terminée</numerusform>
            <numerusform>%n exécutions terminées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunQueue</name>
    <message>
        <source>The run cannot be queued: %1</source>
        <translation>L’exécution ne peut pas être mise en file&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 is finished: there is nothing to resume.</source>
        <translation>%1 est terminée&#x202f;: il n’y a rien à reprendre.</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there first.</source>
        <translation>%1 est exécutée par un autre programme&#x202f;; arrêtez-la d’abord là-bas.</translation>
    </message>
    <message>
        <source>%1 cannot be resumed: %2</source>
        <translation>%1 ne peut pas être reprise&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is being run by another program; stop it there.</source>
        <translation>%1 est exécutée par un autre programme&#x202f;; arrêtez-la là-bas.</translation>
    </message>
    <message>
        <source>%1 is not a run below %2: it was not removed.</source>
        <translation>%1 n’est pas une exécution sous %2&#x202f;: rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>%1 is running: stop it before removing it.</source>
        <translation>%1 est en cours&#x202f;: arrêtez-la avant de la supprimer.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: check who may write to it.</source>
        <translation>%1 ne peut pas être supprimée&#x202f;: vérifiez qui a le droit d’y écrire.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1, for instance because memory ran out.</source>
        <translation>Le moteur a été arrêté par le signal %1, par exemple parce que la mémoire était épuisée.</translation>
    </message>
    <message>
        <source>The engine was ended by signal %1.</source>
        <translation>Le moteur a été arrêté par le signal %1.</translation>
    </message>
    <message>
        <source>%1 Resume goes on from epoch %2.</source>
        <translation>%1 «&#x202f;Reprendre&#x202f;» repart de l’époque %2.</translation>
    </message>
    <message>
        <source>%1 Resume goes on where the study was.</source>
        <translation>%1 «&#x202f;Reprendre&#x202f;» repart de là où en était l’étude.</translation>
    </message>
    <message>
        <source>%1 Resume starts it again.</source>
        <translation>%1 «&#x202f;Reprendre&#x202f;» recommence depuis le début.</translation>
    </message>
    <message>
        <source>The engine ended with status %1 and said nothing.</source>
        <translation>Le moteur s’est terminé avec l’état %1 sans rien dire.</translation>
    </message>
    <message>
        <source>The engine %1 cannot be started: %2</source>
        <translation>Le moteur %1 ne peut pas être démarré&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The jobs of %1 cannot be cancelled: %2</source>
        <translation>Les travaux de %1 ne peuvent pas être annulés : %2</translation>
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
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the selected runs; what they have done is kept</source>
        <translation>Arrêter les exécutions sélectionnées&#x202f;; ce qu’elles ont fait est conservé</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on with the selected runs from their last checkpoint</source>
        <translation>Poursuivre les exécutions sélectionnées à partir de leur dernier point de reprise</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Show the selected runs in the charts, and no others; plans and verdicts in Trade-offs</source>
        <translation>Montrer dans les graphiques les exécutions sélectionnées, et elles seules&#x202f;; plans et verdicts dans Compromis</translation>
    </message>
    <message>
        <source>Open in Table</source>
        <translation>Ouvrir dans la table</translation>
    </message>
    <message>
        <source>Take the selected run&apos;s experiment into the precision table</source>
        <translation>Prendre l’expérience de l’exécution sélectionnée dans la table de précision</translation>
    </message>
    <message>
        <source>Copy as Command</source>
        <translation>Copier comme commande</translation>
    </message>
    <message>
        <source>Copy the bitsmith-cli line that does the same as the selected run</source>
        <translation>Copier la ligne bitsmith-cli qui fait la même chose que l’exécution sélectionnée</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Show the selected run&apos;s folder in the file manager</source>
        <translation>Afficher le dossier de l’exécution sélectionnée dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Move the selected runs&apos; folders to the trash</source>
        <translation>Mettre les dossiers des exécutions sélectionnées à la corbeille</translation>
    </message>
    <message>
        <source>Quantize with the Open Plan (PTQ)</source>
        <translation>Quantifier avec le plan ouvert (PTQ)</translation>
    </message>
    <message>
        <source>Quantize the selected trained run as the precision table says, without training</source>
        <translation>Quantifier l’exécution entraînée sélectionnée selon la table de précision, sans entraînement</translation>
    </message>
    <message>
        <source>Export Model…</source>
        <translation>Exporter le modèle…</translation>
    </message>
    <message>
        <source>The network of the selected run in another tool&apos;s format</source>
        <translation>Le réseau de l’exécution sélectionnée au format d’un autre outil</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Filtrer les exécutions</translation>
    </message>
    <message>
        <source>No runs yet. Choose a network and a precision, then press Run; each run is kept in a folder below %1.</source>
        <translation>Aucune exécution pour l’instant. Choisissez un réseau et une précision, puis «&#x202f;Exécuter&#x202f;»&#x202f;; chaque exécution est conservée dans un dossier sous %1.</translation>
    </message>
    <message>
        <source>Reading the runs in %1 …</source>
        <translation>Lecture des exécutions dans %1 …</translation>
    </message>
    <message>
        <source>No run matches &quot;%1&quot;.</source>
        <translation>Aucune exécution ne correspond à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Supprimer des exécutions</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>Mettre cette exécution à la corbeille&#x202f;?</translation>
    </message>
    <message>
        <source>Move these %1 runs to the trash?</source>
        <translation>Mettre ces %1 exécutions à la corbeille&#x202f;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No file manager could be started. The run&apos;s folder is %1.</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être démarré. Le dossier de l’exécution est %1.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#x202f;: %1</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>One page about the selected runs, as HTML or PDF</source>
        <translation>Une page sur les exécutions sélectionnées, en HTML ou PDF</translation>
    </message>
    <message>
        <source>Compare Side by Side…</source>
        <translation>Comparer côte à côte…</translation>
    </message>
    <message>
        <source>Results, costs, plans, paired tests and curves of two to six runs</source>
        <translation>Résultats, coûts, plans, tests appariés et courbes de deux à six exécutions</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Tags and Note…</source>
        <translation>Étiquettes et note…</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, acc&gt;80</source>
        <translation>Filtre&#x202f;: mots, tag:paper, acc&gt;80</translation>
    </message>
    <message>
        <source>All words must occur; “in quotes” they may have blanks, with - in front they must not occur.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed with &gt; &lt; &gt;= &lt;= =
Example: tag:paper acc&gt;80 -state:failed</source>
        <translation>Tous les mots doivent figurer&#x202f;; «&#x202f;entre guillemets&#x202f;» ils peuvent contenir des espaces, précédés de - ils ne doivent pas figurer.
name: tag: note: task: state: data: network: preset: hardware:
acc drop loss compression memory bits bops energy latency time epochs seed avec &gt; &lt; &gt;= &lt;= =
Exemple&#x202f;: tag:paper acc&gt;80 -state:failed</translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the folder of the runs. Delete %n runs for good?</source>
        <translation>
            <numerusform>Il n’y a pas de corbeille pour le dossier des exécutions. Supprimer définitivement %n exécution&#x202f;?</numerusform>
            <numerusform>Il n’y a pas de corbeille pour le dossier des exécutions. Supprimer définitivement %n exécutions&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Jobs that were left to a cluster go on there, and cannot be cancelled from here any more: stop them first.</source>
        <translation>Les tâches laissées à une grappe y continuent et ne pourront plus être annulées d’ici&#x202f;: arrêtez-les d’abord.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePlace</name>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>Ce fichier existe déjà et sera remplacé.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SavePresetDialog</name>
    <message>
        <source>By &amp;roles: fits any network</source>
        <translation>Par &amp;rôles&#x202f;: convient à tout réseau</translation>
    </message>
    <message>
        <source>By &amp;layer names: fits this network, and layers of the same name</source>
        <translation>Par noms de &amp;couches&#x202f;: convient à ce réseau, et aux couches de même nom</translation>
    </message>
    <message>
        <source>Save plan as preset</source>
        <translation>Enregistrer le plan comme préréglage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The name in the Preset picker and for bitsmith-cli: letters, digits, _ and -</source>
        <translation>Le nom dans la liste Préréglage et pour bitsmith-cli&#x202f;: lettres, chiffres, _ et -</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>A line about the preset, for lists and tool tips</source>
        <translation>Une ligne sur le préréglage, pour les listes et les infobulles</translation>
    </message>
    <message>
        <source>First layer, convolutions in the middle, linear layers in the middle, last layer: a rule for each, as the shipped presets have them</source>
        <translation>Première couche, convolutions du milieu, couches linéaires du milieu, dernière couche&#x202f;: une règle pour chacune, comme dans les préréglages fournis</translation>
    </message>
    <message>
        <source>Each layer by its name. On another network, layers that have no such name keep what they have.</source>
        <translation>Chaque couche par son nom. Sur un autre réseau, les couches dont le nom n’y figure pas gardent ce qu’elles ont.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Rés&amp;umé</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>Rem&amp;placer</translation>
    </message>
    <message>
        <source>There is a preset of this name: it is replaced.</source>
        <translation>Il existe un préréglage de ce nom&#x202f;: il est remplacé.</translation>
    </message>
    <message>
        <source>A name has letters, digits, _ and -, spaces inside, and is not that of a shipped preset.</source>
        <translation>Un nom se compose de lettres, de chiffres, de _ et de -, avec des espaces à l’intérieur seulement, et n’est pas celui d’un préréglage fourni.</translation>
    </message>
</context>
<context>
    <name>bitsmith::ScheduleForm</name>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s in a straight line</source>
        <translation>Des premiers bits à ceux du plan en ligne droite</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Escalier</translation>
    </message>
    <message>
        <source>In equal stages</source>
        <translation>Par paliers égaux</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Slowly at both ends, fast in the middle</source>
        <translation>Lentement aux deux bouts, vite au milieu</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Couche par couche</translation>
    </message>
    <message>
        <source>One layer after another, the least sensitive first</source>
        <translation>Une couche après l’autre, la moins sensible d’abord</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>De bas en haut</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s in stages (progressive fractional quantization)</source>
        <translation>De peu de bits à ceux du plan par paliers (progressive fractional quantization)</translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation>Cyclique</translation>
    </message>
    <message>
        <source>From few bits to the plan&apos;s again and again (cyclic precision training)</source>
        <translation>De peu de bits à ceux du plan, encore et encore (cyclic precision training)</translation>
    </message>
    <message>
        <source>Turning points</source>
        <translation>Points d’inflexion</translation>
    </message>
    <message>
        <source>To the next stage whenever the training loss stands still (FracTrain)</source>
        <translation>Au palier suivant chaque fois que la perte d’entraînement stagne (FracTrain)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>As a list says: which layers, from when to when</source>
        <translation>Comme l’indique une liste&#x202f;: quelles couches, de quand à quand</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> bits</translation>
    </message>
    <message>
        <source>Least sensitive first</source>
        <translation>Les moins sensibles d’abord</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> époques</translation>
    </message>
    <message>
        <source>last epoch</source>
        <translation>dernière époque</translation>
    </message>
    <message>
        <source>evenly spaced</source>
        <translation>régulièrement espacés</translation>
    </message>
    <message>
        <source>the largest first</source>
        <translation>les plus grandes d’abord</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>How bits change while the network trains</source>
        <translation>Comment les bits changent pendant que le réseau s’entraîne</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>Poids à partir de</translation>
    </message>
    <message>
        <source>Bits of all weights at the start; the plan in the table is where they end</source>
        <translation>Bits de tous les poids au début&#x202f;; ils finissent au plan de la table</translation>
    </message>
    <message>
        <source>Activations from</source>
        <translation>Activations à partir de</translation>
    </message>
    <message>
        <source>Bits of all activations at the start; on the way down they keep the pace of their weights</source>
        <translation>Bits de toutes les activations au début&#x202f;; en descendant, elles suivent le rythme de leurs poids</translation>
    </message>
    <message>
        <source>Activation floor</source>
        <translation>Plancher des activations</translation>
    </message>
    <message>
        <source>Activations have at least this many bits on the way, or the plan&apos;s if those are fewer</source>
        <translation>En chemin, les activations ont au moins ce nombre de bits, ou ceux du plan s’ils sont moins nombreux</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Last epoch with the first bits</source>
        <translation>Dernière époque avec les premiers bits</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>First epoch of the plan in the table, which then stays</source>
        <translation>Première époque du plan de la table, qui reste ensuite</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>From the first bits to the plan&apos;s, both counted</source>
        <translation>Des premiers bits à ceux du plan, les deux compris</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Bits of each stage before the plan&apos;s: 8, 6. Empty: evenly spaced</source>
        <translation>Bits de chaque palier avant ceux du plan&#x202f;: 8, 6. Vide&#x202f;: régulièrement espacés</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Cycles</translation>
    </message>
    <message>
        <source>How often bits rise from the first to the plan&apos;s</source>
        <translation>Combien de fois les bits montent des premiers à ceux du plan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Names of layers, the first to change first; those not named follow, the largest first</source>
        <translation>Noms de couches, la première à changer en tête&#x202f;; celles qui ne sont pas nommées suivent, la plus grande d’abord</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>The loss stands still when it moves less than this share of the first epochs&apos; mean loss</source>
        <translation>La perte stagne quand elle varie de moins que cette part de la perte moyenne des premières époques</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Décroissance</translation>
    </message>
    <message>
        <source>Factor on epsilon after each turn</source>
        <translation>Facteur appliqué à epsilon après chaque inflexion</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Epochs over which the loss has to stand still</source>
        <translation>Époques pendant lesquelles la perte doit stagner</translation>
    </message>
    <message>
        <source>Of two policies for the same layer, the later in the list holds</source>
        <translation>De deux règles pour la même couche, c’est la dernière de la liste qui vaut</translation>
    </message>
    <message>
        <source>Levels “%1”: expected at most 16 bit-widths from 1 to 16</source>
        <translation>Niveaux «&#x202f;%1&#x202f;»&#x202f;: attendu au plus 16 largeurs de bits de 1 à 16</translation>
    </message>
    <message>
        <source>Order “%1”: expected different names of layers</source>
        <translation>Ordre «&#x202f;%1&#x202f;»&#x202f;: attendu des noms de couches différents</translation>
    </message>
    <message>
        <source>Writes the order that the %1 of “%2” gives, at the plan&apos;s bits</source>
        <translation>Écrit l’ordre que donne «&#x202f;%2&#x202f;» aux bits du plan (%1)</translation>
    </message>
    <message>
        <source>“%1” gives no order by the %2: it needs it of weights, or of weights and activations, with each layer alone quantized</source>
        <translation>«&#x202f;%1&#x202f;» ne donne aucun ordre selon cette mesure (%2)&#x202f;: il faut les valeurs des poids, ou des poids et des activations, avec chaque couche seule quantifiée</translation>
    </message>
    <message>
        <source>Needs a sensitivity run of this network: the Sensitivity panel measures one</source>
        <translation>Exige une exécution de sensibilité de ce réseau&#x202f;: le panneau Sensibilité en mesure une</translation>
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
        <translation>Époque</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Bits moyens des poids</translation>
    </message>
    <message>
        <source>Weights (MB)</source>
        <translation>Poids (MB)</translation>
    </message>
    <message>
        <source>activations of %1</source>
        <translation>activations de %1</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>activations</translation>
    </message>
    <message>
        <source>target plan</source>
        <translation>plan cible</translation>
    </message>
    <message>
        <source>mean weight bits</source>
        <translation>bits moyens des poids</translation>
    </message>
    <message>
        <source>Drag: first weight bits, and the epoch that they last to</source>
        <translation>Faire glisser&#x202f;: premiers bits des poids, et l’époque jusqu’à laquelle ils durent</translation>
    </message>
    <message>
        <source>Drag up and down: first activation bits</source>
        <translation>Faire glisser verticalement&#x202f;: premiers bits des activations</translation>
    </message>
    <message>
        <source>Drag up and down: bits of stage %1</source>
        <translation>Faire glisser verticalement&#x202f;: bits du palier %1</translation>
    </message>
    <message>
        <source>Drag sideways: first epoch of the target plan</source>
        <translation>Faire glisser horizontalement&#x202f;: première époque du plan cible</translation>
    </message>
    <message>
        <source>Drag: start and first bits of policy %1</source>
        <translation>Faire glisser&#x202f;: début et premiers bits de la règle %1</translation>
    </message>
    <message>
        <source>Drag: end and last bits of policy %1</source>
        <translation>Faire glisser&#x202f;: fin et derniers bits de la règle %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>mean %1 bits, weights %2 MB</source>
        <translation>%1 bits en moyenne, poids %2 MB</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>%1 … %2 (%3 layers)</source>
        <translation>%1 … %2 (%3 couches)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message>
        <source>&amp;Train the candidate fully</source>
        <translation>&amp;Entraîner complètement le candidat</translation>
    </message>
    <message>
        <source>Trains the candidate that was opened last, from the run that its search began with</source>
        <translation>Entraîne le dernier candidat ouvert, à partir de l’exécution avec laquelle sa recherche a commencé</translation>
    </message>
    <message>
        <source>“%1” is about the network %2: choose it above to open its plans.</source>
        <translation>«&#x202f;%1&#x202f;» concerne le réseau %2&#x202f;: choisissez-le en haut pour ouvrir ses plans.</translation>
    </message>
    <message>
        <source>candidate %1 of %2</source>
        <translation>candidat %1 de %2</translation>
    </message>
    <message>
        <source>The table has candidate %1 of “%2”: %3 % (%4 to %5 %), %6 × compression.</source>
        <translation>La table contient le candidat %1 de «&#x202f;%2&#x202f;»&#x202f;: %3 % (%4 à %5 %), compression %6 ×.</translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n couche verrouillée garde les siens.</numerusform>
            <numerusform>%n couches verrouillées gardent les leurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train fully</source>
        <translation>Entraîner complètement</translation>
    </message>
    <message>
        <source>Open a candidate of a search of this network first: click one in Trade-offs.</source>
        <translation>Ouvrez d’abord un candidat d’une recherche sur ce réseau&#x202f;: cliquez sur l’un d’eux dans Compromis.</translation>
    </message>
    <message>
        <source>Search for &amp;plans…</source>
        <translation>Rechercher des &amp;plans…</translation>
    </message>
    <message>
        <source>Tries plans of a trained run by themselves, for the best trade-offs (Ctrl+Shift+F)</source>
        <translation>Essaie automatiquement des plans d’une exécution entraînée, à la recherche des meilleurs compromis (Ctrl+Maj+F)</translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message>
        <source>Search for plans</source>
        <translation>Rechercher des plans</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>NSGA-II: the whole front at once by evolution</source>
        <translation>NSGA-II&#x202f;: tout le front à la fois par évolution</translation>
    </message>
    <message>
        <source>exact: optima of measured sensitivity</source>
        <translation>exacte&#x202f;: optima de la sensibilité mesurée</translation>
    </message>
    <message>
        <source>greedy: one layer one step lower at a time</source>
        <translation>gloutonne&#x202f;: une couche à la fois, un cran plus bas</translation>
    </message>
    <message>
        <source>HAQ: reinforcement learning, layer by layer</source>
        <translation>HAQ&#x202f;: apprentissage par renforcement, couche par couche</translation>
    </message>
    <message>
        <source>differentiable: gradient descent on a mixture of bits</source>
        <translation>différentiable&#x202f;: descente de gradient sur un mélange de bits</translation>
    </message>
    <message>
        <source>random: plans drawn evenly</source>
        <translation>aléatoire&#x202f;: plans tirés uniformément</translation>
    </message>
    <message>
        <source>exhaustive: every plan</source>
        <translation>exhaustive&#x202f;: tous les plans</translation>
    </message>
    <message>
        <source>quantized without training (seconds)</source>
        <translation>quantifiés sans entraînement (secondes)</translation>
    </message>
    <message>
        <source>after short training (minutes)</source>
        <translation>après un court entraînement (minutes)</translation>
    </message>
    <message>
        <source>quantized, the most promising by a predictor first</source>
        <translation>quantifiés, les plus prometteurs selon un prédicteur d’abord</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>no trained run</source>
        <translation>aucune exécution entraînée</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Trained &amp;run</source>
        <translation>E&amp;xécution entraînée</translation>
    </message>
    <message>
        <source>Whose weights are quantized</source>
        <translation>Dont les poids sont quantifiés</translation>
    </message>
    <message>
        <source>S&amp;trategy</source>
        <translation>&amp;Stratégie</translation>
    </message>
    <message>
        <source>Which plans are tried next</source>
        <translation>Quels plans sont essayés ensuite</translation>
    </message>
    <message>
        <source>&amp;Evaluated</source>
        <translation>É&amp;valués</translation>
    </message>
    <message>
        <source>How the accuracy of a plan is found</source>
        <translation>Comment l’exactitude d’un plan est déterminée</translation>
    </message>
    <message>
        <source>&amp;Weight bits</source>
        <translation>Bits des &amp;poids</translation>
    </message>
    <message>
        <source>What each layer may be given: 1 to 16</source>
        <translation>Ce que chaque couche peut recevoir&#x202f;: 1 à 16</translation>
    </message>
    <message>
        <source>&amp;Activation bits</source>
        <translation>Bits des &amp;activations</translation>
    </message>
    <message>
        <source>What each layer&apos;s input may be given: 1 to 16</source>
        <translation>Ce que l’entrée de chaque couche peut recevoir&#x202f;: 1 à 16</translation>
    </message>
    <message>
        <source>Accuracy a&amp;gainst</source>
        <translation>Exactitude con&amp;tre</translation>
    </message>
    <message>
        <source>What accuracy is traded against</source>
        <translation>Ce contre quoi l’exactitude est mise en balance</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Au p&amp;lus</translation>
    </message>
    <message>
        <source>Plans beyond it are not what is looked for</source>
        <translation>Les plans au-delà ne sont pas recherchés</translation>
    </message>
    <message>
        <source>E&amp;valuations</source>
        <translation>Évaluatio&amp;ns</translation>
    </message>
    <message>
        <source>Plans that are evaluated, at most</source>
        <translation>Plans évalués, au plus</translation>
    </message>
    <message>
        <source>Test &amp;pictures</source>
        <translation>&amp;Images de test</translation>
    </message>
    <message>
        <source>So many test pictures, evenly spaced, measure each plan; 0 takes all</source>
        <translation>Tant d’images de test, régulièrement espacées, mesurent chaque plan&#x202f;; 0 les prend toutes</translation>
    </message>
    <message>
        <source>Epo&amp;chs</source>
        <translation>Épo&amp;ques</translation>
    </message>
    <message>
        <source>Training of each plan</source>
        <translation>Entraînement de chaque plan</translation>
    </message>
    <message>
        <source>P&amp;opulation</source>
        <translation>P&amp;opulation</translation>
    </message>
    <message>
        <source>Plans of a generation</source>
        <translation>Plans d’une génération</translation>
    </message>
    <message>
        <source>Warm-&amp;up</source>
        <translation>Éc&amp;hauffement</translation>
    </message>
    <message>
        <source>Episodes of random actions first</source>
        <translation>Épisodes d’actions aléatoires au début</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>The same seed finds the same plans</source>
        <translation>La même graine trouve les mêmes plans</translation>
    </message>
    <message>
        <source>There is no trained run to search from: train one first.</source>
        <translation>Il n’y a pas d’exécution entraînée à partir de laquelle chercher&#x202f;: entraînez-en d’abord une.</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits des activations</translation>
    </message>
    <message>
        <source>%1: give different numbers from 1 to 16, separated by commas.</source>
        <translation>%1&#x202f;: donnez des nombres différents de 1 à 16, séparés par des virgules.</translation>
    </message>
    <message>
        <source>No plan of these bits meets the budget: the least is %1%2.</source>
        <translation>Aucun plan avec ces bits ne respecte le budget&#x202f;: le minimum est %1%2.</translation>
    </message>
    <message>
        <source>Give a budget above zero, or none.</source>
        <translation>Donnez un budget supérieur à zéro, ou aucun.</translation>
    </message>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%1 plans de %n couche&#x202f;; </numerusform>
            <numerusform>%1 plans de %n couches&#x202f;; </numerusform>
        </translation>
    </message>
    <message>
        <source>all of them may be evaluated.</source>
        <translation>tous peuvent être évalués.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>au plus %n d’entre eux est évalué.</numerusform>
            <numerusform>au plus %n d’entre eux sont évalués.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhaustive search stops before it has seen every plan: allow more evaluations.</source>
        <translation>La recherche exhaustive s’arrête avant d’avoir vu tous les plans&#x202f;: autorisez plus d’évaluations.</translation>
    </message>
    <message>
        <source>The least that a budget can be: %1%2.</source>
        <translation>Le plus petit budget possible&#x202f;: %1%2.</translation>
    </message>
    <message>
        <source>Each plan becomes a point in Trade-offs as it is evaluated.</source>
        <translation>Chaque plan devient un point dans Compromis au fur et à mesure des évaluations.</translation>
    </message>
</context>
<context>
    <name>bitsmith::SensitivityMap</name>
    <message>
        <source>Sensitivity of the layers by bits</source>
        <translation>Sensibilité des couches selon les bits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 at %3 bits</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2 à %3 bits</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
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
        <translation>Exécution de sensibilité</translation>
    </message>
    <message>
        <source>The sensitivity run whose scores are shown here and in the table</source>
        <translation>L’exécution de sensibilité dont les scores sont affichés ici et dans la table</translation>
    </message>
    <message>
        <source>Measure sensitivity</source>
        <translation>Mesurer la sensibilité</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <source>How the harm is measured</source>
        <translation>Comment le dommage est mesuré</translation>
    </message>
    <message>
        <source>Quantized</source>
        <translation>Quantifié</translation>
    </message>
    <message>
        <source>What of the layer is quantized</source>
        <translation>Ce qui est quantifié dans la couche</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>How the layer stands among the others</source>
        <translation>Comment la couche se situe parmi les autres</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>par rang</translation>
    </message>
    <message>
        <source>Most sensitive layer first, by its value at the fewest bits</source>
        <translation>La couche la plus sensible d’abord, selon sa valeur avec le moins de bits</translation>
    </message>
    <message>
        <source>How far the metrics agree: Spearman&apos;s ρ over layers and bits</source>
        <translation>À quel point les métriques concordent&#x202f;: ρ de Spearman sur les couches et les bits</translation>
    </message>
    <message>
        <source>There is no trained run yet: train one with Run first</source>
        <translation>Il n’y a pas encore d’exécution entraînée&#x202f;: entraînez-en d’abord une avec «&#x202f;Exécuter&#x202f;»</translation>
    </message>
    <message>
        <source>Quantizes one layer of “%1” after the other and measures what is lost</source>
        <translation>Quantifie les couches de «&#x202f;%1&#x202f;» l’une après l’autre et mesure ce qui est perdu</translation>
    </message>
    <message>
        <source>When a run has been trained, “Measure sensitivity” finds out which of its layers need their bits: a map of layers and bits.</source>
        <translation>Une fois une exécution entraînée, «&#x202f;Mesurer la sensibilité&#x202f;» détermine lesquelles de ses couches ont besoin de leurs bits&#x202f;: une carte des couches et des bits.</translation>
    </message>
    <message>
        <source>No sensitivity run yet. “Measure sensitivity” finds out which layers of “%1” need their bits.</source>
        <translation>Pas encore d’exécution de sensibilité. «&#x202f;Mesurer la sensibilité&#x202f;» détermine quelles couches de «&#x202f;%1&#x202f;» ont besoin de leurs bits.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>seule</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>Being measured: %1 %. </source>
        <translation>Mesure en cours&#x202f;: %1 %. </translation>
    </message>
    <message>
        <source>Not finished: resume the run in the list of runs to have the rest. </source>
        <translation>Non terminée&#x202f;: reprenez l’exécution dans la liste des exécutions pour obtenir le reste. </translation>
    </message>
    <message>
        <source>Reference accuracy %1 (95 %) on %2 test pictures. </source>
        <translation>Exactitude de référence %1 (95 %) sur %2 images de test. </translation>
    </message>
    <message>
        <source>The frame marks the bits of the plan; a click on a cell sets them.</source>
        <translation>Le cadre marque les bits du plan&#x202f;; un clic sur une cellule les fixe.</translation>
    </message>
    <message>
        <source>The network of the table has no layer “%1”</source>
        <translation>Le réseau de la table n’a pas de couche «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Set the weights of %1 to %2 bits</source>
        <translation>Fixer les poids de %1 à %2 bits</translation>
    </message>
    <message>
        <source>Set the input activation of %1 to %2 bits</source>
        <translation>Fixer l’activation d’entrée de %1 à %2 bits</translation>
    </message>
    <message>
        <source>Set weights and input activation of %1 to %2 bits</source>
        <translation>Fixer les poids et l’activation d’entrée de %1 à %2 bits</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it to change its precision</source>
        <translation>%1 est verrouillée&#x202f;: déverrouillez-la pour changer sa précision</translation>
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
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter by key or by what it does</source>
        <translation>Filtrer par touche ou par effet</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrer les raccourcis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>bitsmith::SqnrChart</name>
    <message>
        <source>layerwise: only this layer quantized</source>
        <translation>par couche&#x202f;: seule cette couche quantifiée</translation>
    </message>
    <message>
        <source>graphwise: all layers quantized</source>
        <translation>par graphe&#x202f;: toutes les couches quantifiées</translation>
    </message>
    <message>
        <source>Output SQNR (dB)</source>
        <translation>SQNR de sortie (dB)</translation>
    </message>
    <message>
        <source>Activation SQNR (dB)</source>
        <translation>SQNR des activations (dB)</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>no error</source>
        <translation>aucune erreur</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 layerwise %3&lt;br&gt;%4 graphwise %5</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;&lt;br&gt;%2 par couche %3&lt;br&gt;%4 par graphe %5</translation>
    </message>
</context>
<context>
    <name>bitsmith::SummaryChart</name>
    <message>
        <source>Accuracy against compression</source>
        <translation>Exactitude contre compression</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Mémoire des poids</translation>
    </message>
    <message>
        <source>Accuracy drop from fp32</source>
        <translation>Baisse d’exactitude par rapport à fp32</translation>
    </message>
    <message>
        <source>Accuracy per MB of weights</source>
        <translation>Exactitude par MB de poids</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>Mémoire des poids (MB)</translation>
    </message>
    <message>
        <source>There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.</source>
        <translation>Il n’y a pas d’exécution fp32 à laquelle comparer. Exécutez aussi le préréglage fp32, et la baisse par rapport à lui apparaîtra ici.</translation>
    </message>
    <message>
        <source>Finished runs are compared here.</source>
        <translation>Les exécutions terminées sont comparées ici.</translation>
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
        <translation>Exactitude de test (%), Wilson 95 %</translation>
    </message>
    <message>
        <source>%1 × at %2 %</source>
        <translation>%1 × à %2 %</translation>
    </message>
    <message>
        <source>All four charts</source>
        <translation>Les quatre graphiques</translation>
    </message>
    <message>
        <source>Compression ratio (×)</source>
        <translation>Compression (×)</translation>
    </message>
    <message>
        <source>Relative drop (%)</source>
        <translation>Perte relative (%)</translation>
    </message>
    <message>
        <source>% per MB</source>
        <translation>% par MB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or look at the table there.</source>
        <translation>
            <numerusform>%Ln exécution est choisie&#x202f;: plus qu’on ne peut en distinguer ici. Choisissez-en moins dans la liste des exécutions, ou consultez le tableau qui s’y trouve.</numerusform>
            <numerusform>%Ln exécutions sont choisies&#x202f;: plus qu’on ne peut en distinguer ici. Choisissez-en moins dans la liste des exécutions, ou consultez le tableau qui s’y trouve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TableActions</name>
    <message>
        <source>&amp;Find layers…</source>
        <translation>&amp;Trouver des couches…</translation>
    </message>
    <message>
        <source>By name, kind or figures, w&lt;8 for instance (Ctrl+F)</source>
        <translation>Par nom, type ou grandeurs, w&lt;8 par exemple (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Group by block</source>
        <translation>&amp;Grouper par bloc</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Comparer a&amp;vec</translation>
    </message>
    <message>
        <source>Save plan as &amp;preset…</source>
        <translation>&amp;Enregistrer le plan comme préréglage…</translation>
    </message>
    <message>
        <source>&amp;My presets…</source>
        <translation>Mes préréglage&amp;s…</translation>
    </message>
    <message>
        <source>Saved the preset %1</source>
        <translation>Préréglage %1 enregistré</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>préréglage %1</translation>
    </message>
    <message>
        <source>%1 says something of %2 of %3 layers; the others are as they were.</source>
        <translation>%1 dit quelque chose de %2 couches sur %3&#x202f;; les autres restent telles quelles.</translation>
    </message>
    <message>
        <source>The plan as it is &amp;now</source>
        <translation>Le plan &amp;tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>the plan before</source>
        <translation>le plan précédent</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>Un &amp;fichier…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Projects and experiments (*.bitsmith *.json);;All files (*)</source>
        <translation>Projets et expériences (*.bitsmith *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>&amp;End comparison</source>
        <translation>T&amp;erminer la comparaison</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Selected &amp;layers</source>
        <translation>&amp;Couches sélectionnées</translation>
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
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
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
        <translation>Copier le tableau en</translation>
    </message>
    <message>
        <source>Save table as</source>
        <translation>Enregistrer le tableau en</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The table is copied as %1</source>
        <translation>Le tableau est copié en %1</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder</source>
        <translation>%1&#x202f;: écriture impossible (%2)&#x202f;; choisissez un autre dossier</translation>
    </message>
</context>
<context>
    <name>bitsmith::TotalsRow</name>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
</context>
<context>
    <name>bitsmith::TourActions</name>
    <message>
        <source>&amp;Tours</source>
        <translation>&amp;Visites guidées</translation>
    </message>
    <message>
        <source>%1 – go on with step %2 of %3</source>
        <translation>%1 – continuer à l’étape %2 sur %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 About %n minute(s).</source>
        <translation>
            <numerusform>%1 Environ %n minute.</numerusform>
            <numerusform>%1 Environ %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TourCallOut</name>
    <message>
        <source>Tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <source>Leave the tour; Help ▸ Tours takes it up here again</source>
        <translation>Quitter la visite&#x202f;; Aide ▸ Visites guidées la reprend ici</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Comment&#x202f;?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>That is so now.</source>
        <translation>C’est le cas maintenant.</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Passer l’étape</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>bitsmith::TradeOffPlot</name>
    <message>
        <source>A click on a candidate puts its plan in the table.</source>
        <translation>Un clic sur un candidat met son plan dans la table.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Runs beyond this cost are dimmed and the best within it is named; the line in the plot can be dragged</source>
        <translation>Les exécutions au-delà de ce coût sont estompées et la meilleure en deçà est nommée&#x202f;; la ligne du graphique peut être déplacée</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>When runs have finished, their accuracy is plotted here against what it costs.</source>
        <translation>Quand des exécutions seront terminées, leur exactitude sera tracée ici en fonction de ce qu’elle coûte.</translation>
    </message>
    <message>
        <source>Accuracy &amp;against</source>
        <translation>&amp;Exactitude contre</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Plans of a trained run are tried and become points here as they are evaluated</source>
        <translation>Des plans d’une exécution entraînée sont essayés et deviennent ici des points au fur et à mesure des évaluations</translation>
    </message>
    <message>
        <source>Test accuracy (%)</source>
        <translation>Exactitude de test (%)</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 test pictures.</source>
        <translation>Barres d’erreur&#x202f;: Wilson 95 %, n = %1 images de test.</translation>
    </message>
    <message>
        <source>Error bars: Wilson 95 %, n = %1 to %2 test pictures.</source>
        <translation>Barres d’erreur&#x202f;: Wilson 95 %, n = %1 à %2 images de test.</translation>
    </message>
    <message>
        <source>No interval overlaps that of the best, %1.</source>
        <translation>Aucun intervalle ne recoupe celui de la meilleure, %1.</translation>
    </message>
    <message numerus="yes">
        <source>95 % intervals of %n runs overlap that of the best, %1.</source>
        <translation>
            <numerusform>L’intervalle à 95 % de %n exécution recoupe celui de la meilleure, %1.</numerusform>
            <numerusform>Les intervalles à 95 % de %n exécutions recoupent celui de la meilleure, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % intervals overlap that of the best, %1: %2.</source>
        <translation>Intervalles à 95 % recoupant celui de la meilleure, %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>No run is within the budget.</source>
        <translation>Aucune exécution ne respecte le budget.</translation>
    </message>
    <message>
        <source>Best within the budget: %1, %2 %.</source>
        <translation>Meilleure dans le budget&#x202f;: %1, %2 %.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 à %2 %</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Weight memory</source>
        <translation>Mémoire des poids</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Energy per picture</source>
        <translation>Énergie par image</translation>
    </message>
    <message>
        <source>%1 nJ</source>
        <translation>%1 nJ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>BOPs per picture</source>
        <translation>BOPs par image</translation>
    </message>
    <message>
        <source>%1 × 10⁹</source>
        <translation>%1 × 10⁹</translation>
    </message>
    <message>
        <source>Compression ratio</source>
        <translation>Taux de compression</translation>
    </message>
    <message>
        <source>Weight memory (MB)</source>
        <translation>Mémoire des poids (MB)</translation>
    </message>
    <message>
        <source>Mean weight bits</source>
        <translation>Bits moyens des poids</translation>
    </message>
    <message>
        <source>Bit operations (BOPs)</source>
        <translation>Opérations sur bits (BOPs)</translation>
    </message>
    <message>
        <source>Energy (nJ)</source>
        <translation>Énergie (nJ)</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latence (ms)</translation>
    </message>
    <message>
        <source>Compression ratio (32 / mean weight bits)</source>
        <translation>Taux de compression (32 / bits moyens des poids)</translation>
    </message>
    <message>
        <source>Bit operations per picture (10⁹ BOPs)</source>
        <translation>Opérations sur bits par image (10⁹ BOPs)</translation>
    </message>
    <message>
        <source>Energy per picture (nJ), hardware: %1</source>
        <translation>Énergie par image (nJ), matériel&#x202f;: %1</translation>
    </message>
    <message>
        <source>Latency of the profile&apos;s batch (ms), hardware: %1</source>
        <translation>Latence du lot du profil (ms), matériel&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) do not have this cost and are left out.</source>
        <translation>
            <numerusform>%n exécution n’a pas ce coût et est omise.</numerusform>
            <numerusform>%n exécutions n’ont pas ce coût et sont omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hypervolume %1 (accuracy 1 by the dearest run&apos;s cost).</source>
        <translation>Hypervolume %1 (exactitude 1 par le coût de l’exécution la plus chère).</translation>
    </message>
    <message>
        <source>%1: %2 evaluated (95 % intervals up to ±%3 points, not drawn), %4 on the front.</source>
        <translation>%1&#x202f;: %2 évalués (intervalles à 95 % jusqu’à ±%3 points, non tracés), %4 sur le front.</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
    <message>
        <source>Activation bits</source>
        <translation>Bits des activations</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitude de test</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Predicted before</source>
        <translation>Prédit auparavant</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposé par</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>exceeded</source>
        <translation>dépassés</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>(on the Pareto front)</source>
        <translation>(sur le front de Pareto)</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingForm</name>
    <message>
        <source> pictures</source>
        <translation> images</translation>
    </message>
    <message>
        <source>Re-estimate batch norms</source>
        <translation>Réestimer les normalisations par lots</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>tous les cœurs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>les mêmes</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the run, as lists and charts show it</source>
        <translation>Nom de l’exécution, tel que l’affichent listes et graphiques</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Passes over the training pictures</source>
        <translation>Passages sur les images d’entraînement</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pictures in a training step</source>
        <translation>Images dans un pas d’entraînement</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Rule that turns gradients into steps of the weights</source>
        <translation>Règle qui transforme les gradients en pas des poids</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate at the start of the schedule; 1e-9 to 100</source>
        <translation>Taux d’apprentissage au début de la planification&#x202f;; 1e-9 à 100</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum of sgd; adam has none</source>
        <translation>Momentum de sgd&#x202f;; adam n’en a pas</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>L2 penalty on the weights; 0 to 10</source>
        <translation>Pénalité L2 sur les poids&#x202f;; 0 à 10</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>cosine: the learning rate falls to 0 over all steps; constant: it stays</source>
        <translation>cosine&#x202f;: le taux d’apprentissage descend à 0 sur l’ensemble des pas&#x202f;; constant&#x202f;: il reste tel quel</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Norme d’écrêtage</translation>
    </message>
    <message>
        <source>Largest L2 norm of all gradients together; 0 does not clip</source>
        <translation>Plus grande norme L2 de tous les gradients ensemble&#x202f;; 0 n’écrête pas</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed and threads give the same result</source>
        <translation>Départ de tous les nombres aléatoires&#x202f;: la même graine et les mêmes threads donnent le même résultat</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>float32: the reference; bfloat16: trains in bfloat16 with float32 weights; integer: evaluates layers of at most 8 bits in whole numbers; auto: the fastest for each that the processor has</source>
        <translation>float32&#x202f;: la référence&#x202f;; bfloat16&#x202f;: entraîne en bfloat16 avec des poids float32&#x202f;; integer&#x202f;: évalue en nombres entiers les couches de 8 bits au plus&#x202f;; auto&#x202f;: pour chacun, le plus rapide dont dispose le processeur</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor threads of the run; 0 takes all cores</source>
        <translation>Threads du processeur pour l’exécution&#x202f;; 0 prend tous les cœurs</translation>
    </message>
    <message>
        <source>Few bits</source>
        <translation>Peu de bits</translation>
    </message>
    <message>
        <source>What helps a network with few bits: rates of learned quantizers, distillation, batch norms</source>
        <translation>Ce qui aide un réseau avec peu de bits&#x202f;: taux des quantificateurs appris, distillation, normalisations par lots</translation>
    </message>
    <message>
        <source>Quantizer rate</source>
        <translation>Taux des quantificateurs</translation>
    </message>
    <message>
        <source>Learning rate of learned steps, clips and levels, as a multiple of the network&apos;s</source>
        <translation>Taux d’apprentissage des pas, bornes d’écrêtage et niveaux appris, en multiple de celui du réseau</translation>
    </message>
    <message>
        <source>Clip decay</source>
        <translation>Décroissance de l’écrêtage</translation>
    </message>
    <message>
        <source>PACT: L2 penalty on the clips</source>
        <translation>PACT&#x202f;: pénalité L2 sur les bornes d’écrêtage</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Adaptive bits: what is chosen from for each picture, as 2, 4, 8</source>
        <translation>Bits adaptatifs&#x202f;: parmi quoi l’on choisit pour chaque image, par exemple 2, 4, 8</translation>
    </message>
    <message>
        <source>Cost weight</source>
        <translation>Poids du coût</translation>
    </message>
    <message>
        <source>Parametric and adaptive bits: weight of the cost in the loss</source>
        <translation>Bits paramétriques et adaptatifs&#x202f;: poids du coût dans la perte</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>Budget de mémoire</translation>
    </message>
    <message>
        <source>Parametric bits: weight memory that is free of cost; 0: none is</source>
        <translation>Bits paramétriques&#x202f;: mémoire des poids exempte de coût&#x202f;; 0&#x202f;: aucune ne l’est</translation>
    </message>
    <message>
        <source>Mean bits</source>
        <translation>Bits moyens</translation>
    </message>
    <message>
        <source>Adaptive bits: mean activation bits that are free of cost</source>
        <translation>Bits adaptatifs&#x202f;: bits moyens des activations exempts de coût</translation>
    </message>
    <message>
        <source>Mean bits at first</source>
        <translation>Bits moyens au début</translation>
    </message>
    <message>
        <source>Adaptive bits: those of the first epoch, going in a straight line to the mean bits; 0: the same throughout</source>
        <translation>Bits adaptatifs&#x202f;: ceux de la première époque, allant en ligne droite vers les bits moyens&#x202f;; 0&#x202f;: les mêmes tout du long</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>Distillation</translation>
    </message>
    <message>
        <source>Share of the loss that is the distance from the float network that the run starts from; 0 is off</source>
        <translation>Part de la perte que constitue la distance au réseau flottant d’où part l’exécution&#x202f;; 0 la désactive</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Class scores are divided by it before they become probabilities. A high one can ruin few bits: 5 cost DoReFa at W3A8 eleven points where 1 cost none.</source>
        <translation>Les scores des classes sont divisés par elle avant de devenir des probabilités. Une température élevée peut ruiner peu de bits&#x202f;: 5 a coûté onze points à DoReFa en W3A8 là où 1 n’en coûtait aucun.</translation>
    </message>
    <message>
        <source>Freeze batch norms</source>
        <translation>Figer les normalisations par lots</translation>
    </message>
    <message>
        <source>Last epochs that normalise by the running statistics and leave them</source>
        <translation>Dernières époques qui normalisent avec les statistiques courantes sans les modifier</translation>
    </message>
    <message>
        <source>New batch-norm statistics over the calibration pictures after the last step</source>
        <translation>Nouvelles statistiques de normalisation par lots sur les images d’étalonnage après le dernier pas</translation>
    </message>
    <message>
        <source>“%1” are no candidates: expected different bits of 1 to 16, as 2, 4, 8</source>
        <translation>«&#x202f;%1&#x202f;» ne sont pas des candidats&#x202f;: attendu des bits différents de 1 à 16, par exemple 2, 4, 8</translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Press Run to train, and the curves appear here.</source>
        <translation>Cliquez sur «&#x202f;Exécuter&#x202f;» pour entraîner, et les courbes apparaîtront ici.</translation>
    </message>
    <message>
        <source>Thin line: training. Dots: test. Band: Wilson 95 % interval. Weight bits: mean of the layers.</source>
        <translation>Ligne fine&#x202f;: entraînement. Points&#x202f;: test. Bande&#x202f;: intervalle de Wilson à 95 %. Bits des poids&#x202f;: moyenne des couches.</translation>
    </message>
    <message>
        <source>Loss (nats)</source>
        <translation>Perte (nats)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exactitude (%)</translation>
    </message>
    <message>
        <source>Weight bits</source>
        <translation>Bits des poids</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3)</source>
        <translation>%1 % (%2 à %3)</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>train loss (nats)</source>
        <translation>perte d’entraînement (nats)</translation>
    </message>
    <message>
        <source>test loss (nats)</source>
        <translation>perte de test (nats)</translation>
    </message>
    <message>
        <source>test accuracy (95 %)</source>
        <translation>exactitude de test (95 %)</translation>
    </message>
    <message>
        <source>mean bits</source>
        <translation>bits moyens</translation>
    </message>
    <message>
        <source>Weight bits: %1</source>
        <translation>Bits des poids&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <translation>Axe de perte logarithmique</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>Afficher toutes les époques</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 couches</translation>
    </message>
</context>
<context>
    <name>bitsmith::ViewActions</name>
    <message>
        <source>&amp;Arrange panels anew</source>
        <translation>&amp;Réorganiser les panneaux</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the des&amp;ktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
</context>
<context>
    <name>bitsmith::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>bitsmith::engineProgram</name>
    <message>
        <source>The engine cannot be started: BITSMITH_CLI names %1, which is not a program. Correct or unset it.</source>
        <translation>Le moteur ne peut pas être démarré&#x202f;: BITSMITH_CLI désigne %1, qui n’est pas un programme. Corrigez la variable ou supprimez-la.</translation>
    </message>
    <message>
        <source>The engine program bitsmith-cli was not found in %1, in ../libexec beside it or in PATH. Install it, or set BITSMITH_CLI to where it is.</source>
        <translation>Le programme moteur bitsmith-cli n’a été trouvé ni dans %1, ni dans ../libexec à côté, ni dans PATH. Installez-le, ou faites pointer BITSMITH_CLI vers son emplacement.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for mixed-precision quantization with hardware co-design.</source>
        <translation>Atelier pour la quantification à précision mixte en coconception avec le matériel.</translation>
    </message>
    <message>
        <source>Folder that holds the runs.</source>
        <translation>Dossier qui contient les exécutions.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>Project or experiment to open.</source>
        <translation>Projet ou expérience à ouvrir.</translation>
    </message>
    <message>
        <source>Something went wrong that nobody foresaw: %1. What you did last may not be done; save your work.</source>
        <translation>Quelque chose d’imprévu a échoué&#x202f;: %1. Votre dernière action n’a peut-être pas eu lieu&#x202f;; enregistrez votre travail.</translation>
    </message>
</context>
</TS>
