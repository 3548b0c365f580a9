// As long as the server keeps it; more would only cost the venue's Wi-Fi.
const longSide = 2_000;

/**
 * A photo as the phone sends it: upright, at most 2000 px, as JPEG, and without what the camera
 * noted about place and time. What this browser cannot decode goes as it is; the server says what
 * is wrong.
 */
export async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (!picture) return file;
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return file;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const made = await new Promise<Blob | null>((told) => canvas.toBlob(told, 'image/jpeg', 0.85));
  return made ?? file;
}
